// Everything: what `npm run check` looks at, then every test on a real PostgreSQL and a real Temporal server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, build, built, fail, forgetSettings } from './lib/bootstrap.mjs';
import { findChromium } from './lib/chromium.mjs';

bootstrap();
build();
const started = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;
const say = (line) => process.stdout.write(`${line}\n`);

forgetSettings();
const { resolveServer } = built('libs/engine/src/index.js');
await resolveServer(say).catch((error) =>
  fail(`${error.message} (The tests need programs that they can start and kill; an address is not enough.)`),
);

const { setNiceness } = built('libs/config/src/niceness.js');
const standsBack = 5;
const out = built('libs/testing/src/folder.js').testFolder('results');
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
let browser;
let passed = 0;
let failed = 0;

await phase('check', [join('scripts', 'check.mjs'), out], ['unit', 'house']);
browser = journeys();
// Those that kill wait more than they work, for a process to be missed; the others work meanwhile, on servers that they share,
// and stand back: one after the other, those that kill take the longer. Each part leads a session, since Linux shares out the
// processor between sessions first.
const others = ['parallel', ...(browser ? ['journeys'] : [])];
await Promise.all([part('alone', ['alone'], '--runInBand'), part('others', others, '--maxWorkers=2', standsBack)]);
rmSync(out, { recursive: true, force: true });
say(`all after ${seconds(started)}`);
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function part(name, projects, workers, niceness) {
  const jest = ['-C', 'source', 'node_modules/jest/bin/jest.js', '--selectProjects', ...projects, workers, '--forceExit'];
  return phase(name, [...jest, '--json', `--outputFile=${join(out, `${name}.json`)}`], [name], { niceness });
}

/** Runs a part, counts its tests, says how long it took. A part that leaves no count, or fails without a failed test, is a failure. */
async function phase(name, args, projects, session) {
  const began = Date.now();
  const env = { ...process.env, ...(browser ? { CHROMIUM_PATH: browser } : {}) };
  const stdio = ['ignore', name === 'check' ? 'inherit' : 'ignore', 'inherit'];
  const child = spawn(process.execPath, args, { stdio, env, timeout: 30 * 60_000, detached: session !== undefined });
  if (session?.niceness) setNiceness(session.niceness, child.pid);
  const running = () => child.exitCode === null && child.signalCode === null;
  if (session) process.once('exit', () => running() && process.kill(-child.pid)); // it hears nothing of Ctrl-C
  const [status] = await once(child, 'exit');
  const faults = projects.reduce((sum, of) => sum + count(join(out, `${of}.json`)), 0);
  const missed = faults > 0 ? faults : Number(status !== 0);
  failed += missed;
  say(`${missed === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(began)})`);
}

/** Adds what passed and answers what did not. */
function count(file) {
  if (!existsSync(file)) return 1;
  const result = JSON.parse(readFileSync(file, 'utf8'));
  passed += result.numPassedTests;
  return result.numFailedTests + result.numRuntimeErrorTestSuites;
}

/** The browser for the journeys. Without one they are named, and in CI counted as failed. */
function journeys() {
  const files = existsSync('test/journeys') ? readdirSync('test/journeys').filter((file) => file.endsWith('.spec.ts')) : [];
  if (files.length === 0) return undefined;
  const found = findChromium();
  if (found) return found;
  for (const file of files) say(`skipped: test/journeys/${file} (no browser: install chromium, or set CHROMIUM_PATH)`);
  if (process.env.CI) failed += files.length;
  return undefined;
}
