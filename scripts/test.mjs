// Everything: what `npm run check` looks at, then every test on a real PostgreSQL and a real Temporal server.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, build, built, fail } from './lib/bootstrap.mjs';
import { findChromium } from './lib/chromium.mjs';

bootstrap();
build();
const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
const say = (line) => process.stdout.write(`${line}\n`);

if (!process.env.TEMPORAL_ADDRESS) {
  const { resolveServer } = built('libs/engine/src/index.js');
  await resolveServer(say).catch((error) => fail(error.message));
}

const out = built('libs/testing/src/folder.js').testFolder('results');
let passed = 0;
let failed = 0;

phase('check', [join('scripts', 'check.mjs'), out], ['unit', 'house']);
const browser = journeys();
for (const [project, ...options] of [
  ['parallel', '--maxWorkers=2', '--forceExit'],
  ['alone', '--runInBand', '--forceExit'],
  ...(browser ? [['journeys', '--runInBand', '--forceExit']] : []),
]) {
  const report = ['--json', `--outputFile=${join(out, `${project}.json`)}`];
  phase(project, ['-C', 'source', 'node_modules/jest/bin/jest.js', '--selectProjects', project, ...options, ...report], [project], browser);
}
rmSync(out, { recursive: true, force: true });
say(`all after ${seconds(started)}`);
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** Runs a part, counts its tests, says how long it took. A part that leaves no count, or fails without a failed test, is a failure. */
function phase(name, args, projects, chromium) {
  const began = Date.now();
  const before = failed;
  const env = { ...process.env, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) };
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', name === 'check' ? 'inherit' : 'ignore', 'inherit'],
    env,
    timeout: 30 * 60_000,
  });
  for (const project of projects) count(join(out, `${project}.json`));
  if (status !== 0 && failed === before) failed += 1;
  say(`${failed === before ? 'ok    ' : 'FAILED'} ${name} (${seconds(began)})`);
}

function count(file) {
  if (!existsSync(file)) {
    failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
}

/** The browser for the journeys. Without one they are named, and in CI counted as failed. */
function journeys() {
  const files = existsSync('test/journeys')
    ? readdirSync('test/journeys', { recursive: true }).filter((file) => file.endsWith('.spec.ts'))
    : [];
  if (files.length === 0) return undefined;
  const found = findChromium();
  if (found) return found;
  for (const file of files) say(`skipped: test/journeys/${file} (no browser: install chromium, or set CHROMIUM_PATH)`);
  if (process.env.CI) failed += files.length;
  return undefined;
}
