import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync, writeFileSync } from 'node:fs';

/** What both commands need first. No dependency may be imported here: nothing is installed yet. */
export function bootstrap() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} is too old: Mandate needs 20.19 or newer.`);
  install();
}

function install() {
  const stamp = 'node_modules/.mandate-installed';
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  const started = Date.now();
  process.stdout.write('installing the locked dependencies (about a minute)\n');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], 'npm ci failed: read the lines above, then run it again');
  writeFileSync(stamp, '');
  utimesSync(stamp, new Date(), new Date());
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
