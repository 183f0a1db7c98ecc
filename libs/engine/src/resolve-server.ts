import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const serverVersion = '1.32.0';

export interface ServerBinaries {
  readonly server: string;
  readonly sql: string;
  readonly version: string;
}

/** The pinned server, outside the checkout so that a second clone does not build it again. */
export const cacheFolder = (): string =>
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'mandate', 'temporal', `v${serverVersion}`);

/** Cached binaries, else those on PATH of the same version, else built from the Go modules, else one clear paragraph. */
export async function resolveServer(log: (line: string) => void): Promise<ServerBinaries> {
  const folder = cacheFolder();
  const cached = { server: join(folder, 'server'), sql: join(folder, 'sql'), version: serverVersion };
  if (existsSync(cached.server) && existsSync(cached.sql)) return cached;
  if (versionOf('temporal-server').includes(serverVersion) && versionOf('temporal-sql-tool') !== '') {
    return { server: 'temporal-server', sql: 'temporal-sql-tool', version: serverVersion };
  }
  if (!goIsThere()) throw new Error(missing);
  log(`building Temporal server ${serverVersion} from its Go modules, once on this machine (about 5 minutes on two cores)`);
  const building = join(folder, `building-${process.pid}`);
  mkdirSync(building, { recursive: true });
  await goInstall(`go.temporal.io/server/cmd/server@v${serverVersion}`, building, log);
  await goInstall(`go.temporal.io/server/cmd/tools/sql@v${serverVersion}`, building, log);
  renameSync(join(building, 'server'), cached.server);
  renameSync(join(building, 'sql'), cached.sql);
  return cached;
}

const missing = [
  `The Temporal server ${serverVersion} is not here and Go (1.21 or newer) is not installed to build it.`,
  'Either install Go and run the command again, or put temporal-server and temporal-sql-tool of that version on PATH,',
  'or set TEMPORAL_ADDRESS to a server that runs already.',
].join(' ');

function versionOf(command: string): string {
  try {
    return execFileSync(command, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return '';
  }
}

function goIsThere(): boolean {
  const found = /go(\d+)\.(\d+)/.exec(versionOfGo());
  return found !== null && (Number(found[1]) > 1 || Number(found[2]) >= 21);
}

function versionOfGo(): string {
  try {
    return execFileSync('go', ['version'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return '';
  }
}

function goInstall(module: string, folder: string, log: (line: string) => void): Promise<void> {
  const started = process.hrtime.bigint();
  const seconds = (): number => Number((process.hrtime.bigint() - started) / 1_000_000_000n);
  const env = { ...process.env, CGO_ENABLED: '0', GOBIN: folder, GOFLAGS: '', GOTOOLCHAIN: 'auto' };
  const child = spawn('go', ['install', '-ldflags', '-s -w', module], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const tail: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => tail.push(...chunk.toString().split('\n').filter(Boolean)));
  const progress = setInterval(() => log(`  building, ${seconds()} s: ${tail.at(-1)?.slice(0, 100) ?? 'compiling'}`), 20_000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(progress);
      if (code === 0) resolve();
      else reject(new Error(`go install ${module} failed:\n${tail.slice(-10).join('\n')}`));
    });
  });
}
