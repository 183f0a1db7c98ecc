// The full matrix of faults: API and worker die at every crash point, the engine loses its database, then storms, each by its
// seed, in which the postmaster, the Temporal server and processes armed for a point drawn by chance die under people who act.
//   npm run faults -- [--seeds 10] [--from 1] [--minutes 30]
// Ends when the seeds are played or the minutes are over, with what was killed how often. `npm test` plays the core.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, build, built, fail, forgetSettings } from './lib/bootstrap.mjs';

const perRun = 3; // storms on one cluster; the next ones begin on a fresh one

const { seeds, from, minutes } = asked();
bootstrap();
build();
forgetSettings();
const { testFolder } = built('libs/testing/src/folder.js');
const { crashPoints } = built('libs/config/src/crash-point.js');
const started = Date.now();
const elapsed = () => (Date.now() - started) / 60_000;
const say = (line) => process.stdout.write(`${line}\n`);
const out = testFolder('faults');
const report = join(out, 'killed.jsonl');
const kills = new Map();
let passed = 0;
let failed = 0;
let storms = 0;

play('every point', 'alone/killed', {});
for (let seed = from; seed < from + seeds && elapsed() < minutes; seed += perRun) {
  const rounds = Math.min(perRun, from + seeds - seed);
  play(`storms ${seed} to ${seed + rounds - 1}`, 'alone/storm', { MANDATE_FAULT_ROUNDS: String(rounds), MANDATE_FAULT_SEED: String(seed) });
  storms += rounds;
}
summary();
rmSync(out, { recursive: true, force: true });
if (storms === 0) say('no storm was played: every point alone took the minutes; give it more with --minutes');
process.exit(failed === 0 && passed > 0 && storms > 0 ? 0 : 1);

function asked() {
  const number = (name, value) => (/^[1-9]\d*$/u.test(value) ? Number(value) : fail(`--${name} takes a whole number, not ${value}`));
  try {
    const { values } = parseArgs({
      options: {
        seeds: { type: 'string', default: '10' },
        from: { type: 'string', default: '1' },
        minutes: { type: 'string', default: '30' },
      },
    });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, number(name, value)]));
  } catch (error) {
    return fail(`${error.message}\nnpm run faults -- [--seeds 10] [--from 1] [--minutes 30]`);
  }
}

/** Runs files of the project `alone` and adds what they counted. A run that leaves no count is a failure. */
function play(what, files, env) {
  const result = join(out, 'result.json');
  rmSync(result, { force: true });
  say(`${what} (after ${elapsed().toFixed(1)} of ${minutes} minutes)`);
  const jest = ['-C', 'source', 'node_modules/jest/bin/jest.js', '--selectProjects', 'alone', '--runInBand', '--forceExit'];
  spawnSync(process.execPath, [...jest, '--json', `--outputFile=${result}`, '--testPathPatterns', files], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env, MANDATE_FAULT_REPORT: report },
  });
  const counted = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : { numPassedTests: 0, numFailedTests: 1 };
  passed += counted.numPassedTests;
  failed += counted.numFailedTests + (counted.numRuntimeErrorTestSuites ?? 0);
}

/** A row for whatever can be killed, those that never were too. */
function summary() {
  const lines = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n').filter(Boolean) : [];
  for (const line of lines) for (const [what, times] of Object.entries(JSON.parse(line))) kills.set(what, (kills.get(what) ?? 0) + times);
  const processOf = { api: 'api', worker: 'worker', batch: 'worker', courier: 'worker' };
  const points = Object.entries(crashPoints).flatMap(([group, names]) => names.map((point) => `${processOf[group]} ${point}`));
  say('\nkilled                            times');
  for (const what of ['postmaster', 'engine', 'api', 'worker', ...points])
    say(`${what.padEnd(32)} ${String(kills.get(what) ?? 0).padStart(6)}`);
  say(`${[...kills.values()].reduce((sum, times) => sum + times, 0)} kills, ${storms} storms in ${elapsed().toFixed(1)} minutes`);
  say(`${passed} passed, ${failed} failed`);
}
