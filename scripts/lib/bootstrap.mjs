import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url)); // what an old Node knows too: it shall read the sentence below

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
  const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
  if (installed()) return;
  const done = oneAtATime('.installing');
  if (installed()) return done();
  long('installing the locked dependencies', 'installed', () =>
    run(
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      'npm ci failed: read the lines above. When it is the registry that was not reached (npm ping), run this command again with a network',
    ),
  );
  writeFileSync(stamp, lock);
  done();
}

/** Two commands that install at once would empty the folder under each other: the second waits. A dead one's file is taken over. */
function oneAtATime(file) {
  for (let told = 0; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      const done = () => rmSync(file, { force: true });
      process.once('exit', done);
      return done;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`${error.message}: this folder must be writable for whoever runs the command`);
    }
    const pid = holder(file);
    if (pid === undefined) rmSync(file, { force: true });
    else if (pid !== told && pid > 0) process.stderr.write(`another command (process ${(told = pid)}) installs already: waiting for it\n`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

/** Who holds the file. One that has been empty for a while was left by a full disk, one with our own number by a machine of before. */
function holder(file) {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (pid > 0) return pid !== process.pid && lives(pid) ? pid : undefined;
  return Date.now() - mtimeMs < 2_000 ? 0 : undefined;
}

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What is built, from what. The console is bundled by Vite for the browser, all else is translated file by file. */
const console = join('apps', 'console');
const targets = [
  {
    doing: 'building',
    stamp: join('dist', '.built'),
    sources: () => ['libs', 'workflows', 'migrations', 'bench', 'package-lock.json', '.swcrc', ...apps()],
    command: ['npx', 'swc', 'apps', 'libs', 'workflows', 'migrations', 'bench', '--ignore', `${console}/**`, '-d', 'dist', '--quiet'],
  },
  {
    doing: 'bundling API and worker',
    stamp: join('dist', '.built-processes'),
    sources: () => ['libs', 'migrations', 'package-lock.json', '.swcrc', join('scripts', 'lib', 'bundle-processes.mjs'), ...apps()],
    command: ['node', join('scripts', 'lib', 'bundle-processes.mjs')],
  },
  {
    doing: 'bundling the workflows',
    stamp: join('dist', '.built-bundle'),
    sources: () => ['workflows', 'libs', 'package-lock.json'],
    command: ['node', join('scripts', 'lib', 'bundle-workflows.mjs')],
  },
  {
    doing: 'building the console',
    stamp: join('dist', '.built-console'),
    sources: () => (existsSync(console) ? [console, 'package-lock.json'] : []),
    command: ['npx', 'vite', 'build', console, '--logLevel', 'error'],
  },
];

/** Builds what has a source newer than its last build. */
export function build() {
  for (const { doing, stamp, sources, command } of targets) {
    const last = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (sources().every((source) => newest(source) < last)) continue;
    const started = new Date();
    long(doing, 'built', () =>
      run(
        command[0],
        command.slice(1),
        `${doing} failed: put right what the lines above name, then run this command again (npm ci, when a package is missing)`,
      ),
    );
    writeFileSync(stamp, '');
    utimesSync(stamp, started, started);
  }
}

const apps = () =>
  readdirSync('apps')
    .map((app) => join('apps', app))
    .filter((app) => app !== console);

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const below = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.name !== 'node_modules');
  return Math.max(stat.mtimeMs, ...below.map((entry) => newest(join(path, entry.name))));
}

/** A built module: CommonJS, so that Node resolves it as the processes do. */
export const built = (path) => createRequire(join(root, 'package.json'))(`./dist/${path}`);

/** For commands that start, kill and empty servers of their own: what names somebody else's must not reach them. */
export function forgetSettings() {
  const settings = Object.keys(built('libs/config/src/settings.js').settings.shape);
  for (const name of Object.keys(process.env))
    if (settings.includes(name) || settings.includes(name.replace(/_FILE$/u, ''))) delete process.env[name];
}

/**
 * Says what is being done, every 15 s how long it has been at it, and how long it took; beside the data where a command
 * answers with data.
 */
function long(doing, done, work) {
  const started = Date.now();
  const out = process.argv.includes('--json') ? process.stderr : process.stdout;
  out.write(`${doing}
`);
  const tick = `process.stdin.on('end', () => process.exit()).resume(); let s = 0; setInterval(() => console.error('  ' + ${JSON.stringify(doing)} + ', ' + (s += 15) + ' s'), 15_000)`;
  const clock = spawn(process.execPath, ['-e', tick], { stdio: ['pipe', 'ignore', 'inherit'] }); // the work itself holds this process; it ends with us however we end
  process.once('exit', () => clock.kill());
  work();
  clock.kill();
  out.write(`${done} in ${((Date.now() - started) / 1000).toFixed(1)} s
`);
}

/** What the command says is shown only when it fails. A NODE_ENV of the caller would change what is installed and bundled. */
export function run(command, args, sentence) {
  const { NODE_ENV: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) fail(`${stdout ?? ''}${stderr ?? ''}\n${sentence}`);
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
