import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** What both commands need first. No dependency may be imported here: nothing is installed yet. */
export function bootstrap() {
  process.chdir(root);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(
      `Node ${process.versions.node} is too old: Mandate needs 20.19 or newer (22 and 24 are recommended): install it from https://nodejs.org or your system.`,
    );
  install();
}

/**
 * Installed means: installed from this very lock. A touched file or another checkout's date says nothing. A linked folder
 * belongs to another checkout, and installing through the link would empty it there.
 */
function install() {
  if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const stamp = 'node_modules/.mandate-installed';
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  long('installing the locked dependencies (about a minute)', 'installed', () =>
    run(
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      'npm ci failed: read the lines above, then run it again',
    ),
  );
  writeFileSync(stamp, lock);
}

const sources = ['apps', 'libs', 'workflows', 'migrations', 'package-lock.json', '.swcrc'];
const stamp = 'dist/.built';

/** Builds when a source is newer than the last build. */
export function build() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources.every((source) => newest(source) < built)) return;
  const started = new Date();
  long('building', 'built', () => {
    run(
      'npx',
      ['swc', 'apps', 'libs', 'workflows', 'migrations', '--ignore', 'apps/console/**', '-d', 'dist', '--quiet'],
      'the build failed: read the lines above',
    );
    if (existsSync('apps/console/vite.config.ts'))
      run('npx', ['vite', 'build', 'apps/console', '--logLevel', 'warn'], 'the build of the console failed: read the lines above');
  });
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const below = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.name !== 'node_modules');
  return Math.max(stat.mtimeMs, ...below.map((entry) => newest(join(path, entry.name))));
}

/** A built module: CommonJS, so that Node resolves it as the processes do. */
export const built = (path) => createRequire(join(root, 'package.json'))(`./dist/${path}`);

/** Says what is being done, and how long it took; beside the data where a command answers with data. */
function long(doing, done, work) {
  const started = Date.now();
  const out = process.argv.includes('--json') ? process.stderr : process.stdout;
  out.write(`${doing}\n`);
  work();
  out.write(`${done} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

export function run(command, args, sentence) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) fail(sentence);
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
