const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take long for what they are; jest knows no durations on a clean checkout and would begin them last, by their size. */
const long = /\/(journeys\/\w+|demo-data|by-people|killed)\.spec\.ts$/u;

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter((test) => long.test(test.path)), ...sorted.filter((test) => !long.test(test.path))];
  }
};
