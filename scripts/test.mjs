import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';

process.chdir(join(new URL('.', import.meta.url).pathname, '..'));
bootstrap();
const out = mkdtempSync(join(tmpdir(), 'mandate-results-'));
let passed = 0;
let failed = 0;

const checked = spawnSync('node', ['scripts/check.mjs', out], { stdio: 'inherit' });
for (const project of ['unit', 'house']) count(join(out, `${project}.json`));
if (checked.status !== 0) failed += 1;

const parallel = join(out, 'parallel.json');
const args = [
  '-C',
  'source',
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  'parallel',
  '--json',
  `--outputFile=${parallel}`,
  '--forceExit',
];
const ran = spawnSync('node', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 30 * 60_000 });
count(parallel);
if (ran.status !== 0 && failed === 0) failed += 1;
rmSync(out, { recursive: true, force: true });

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function count(file) {
  if (!existsSync(file)) {
    failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
}
