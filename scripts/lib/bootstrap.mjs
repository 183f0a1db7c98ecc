import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What both commands need first. No dependency may be imported here: nothing is installed yet. */
export function bootstrap() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} is too old: Mandate needs 20.19 or newer.`);
  install();
}

/** Installed means: installed from this very lock. A touched file or another checkout's date says nothing. */
function install() {
  const stamp = 'node_modules/.mandate-installed';
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const started = Date.now();
  process.stdout.write('installing the locked dependencies (about a minute)\n');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], 'npm ci failed: read the lines above, then run it again');
  writeFileSync(stamp, lock);
  process.stdout.write(`installed in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

export function build() {
  run('npx', ['swc', 'apps', 'libs', 'workflows', 'migrations', '-d', 'dist', '--quiet'], 'the build failed');
}

export function run(command, args, sentence) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) fail(sentence);
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
