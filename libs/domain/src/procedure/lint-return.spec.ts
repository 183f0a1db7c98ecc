import { aDefinition, aStep } from '../case/fixtures';
import { lint } from './lint';

const houseRule = { vi: 'chữ', en: 'words' };
const done = { on: 'completed', to: ['b'], houseRule };
const person = { key: 'who', title: houseRule, type: 'person' as const, required: true };
const nominate = { act: 'nominate' as const, from: 'doer', complete: 'one' as const, claimable: false, fields: [person] };

it.each`
  what                          | routes                                                                                                                                                          | problem
  ${'no word of the clock'}     | ${[{ on: 'returned', to: ['a'], maxRounds: 2, houseRule }]}                                                                                                     | ${'steps.1.routes.1 return-without-clock'}
  ${'a clock of no return'}     | ${[{ on: 'lapsed', to: [], end: 'lapsed', clock: 'restart', houseRule }]}                                                                                       | ${'steps.1.routes.1.clock return-without-clock'}
  ${'a source that is no step'} | ${[{ on: 'lapsed', to: [], end: 'stopped-reported', otherSource: 'x', houseRule }]}                                                                             | ${'steps.1.routes.1.otherSource step-unknown'}
  ${'a source without names'}   | ${[{ on: 'lapsed', to: [], end: 'stopped-reported', otherSource: 'b', houseRule }]}                                                                             | ${'steps.1.routes.1.otherSource source-unknown'}
  ${'a source without report'}  | ${[{ on: 'lapsed', to: [], end: 'lapsed', otherSource: 'a', houseRule }]}                                                                                       | ${'steps.1.routes.1.otherSource source-unknown'}
  ${'nothing wrong'}            | ${[{ on: 'returned', to: ['a'], maxRounds: 2, clock: 'remaining', houseRule }, { on: 'lapsed', to: [], end: 'stopped-reported', otherSource: 'a', houseRule }]} | ${undefined}
`('$problem: $what', ({ routes, problem }) => {
  const ends = { on: 'completed', to: [], end: 'decided' as const, houseRule };
  const b = aStep('b', { lapse: { outcome: 'lapsed', houseRule }, routes: [ends, ...routes] });
  const found = lint(aDefinition([aStep('a', { collect: nominate, routes: [done] }), b])).map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );
  if (problem === undefined) expect(found).toEqual([]);
  else expect(found).toContain(problem);
});
