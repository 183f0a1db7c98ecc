import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const serverVersion = '1.32.0';

export interface ServerBinaries {
  readonly server: string;
  readonly sql: string;
  readonly version: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The pinned server, outside the checkout so that a second clone does not build it again. */
export const cacheFolder = (env: Environment = process.env): string =>
  join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'mandate', 'temporal', `v${serverVersion}`);

/** Cached binaries, else those on PATH of the same version, else built from the Go modules, else one clear paragraph. */
export async function resolveServer(log: (line: string) => void, env: Environment = process.env): Promise<ServerBinaries> {
  const folder = cacheFolder(env);
  const cached = { server: join(folder, 'server'), sql: join(folder, 'sql'), version: serverVersion };
  if (existsSync(cached.server) && existsSync(cached.sql)) return cached;
  if (['temporal-server', 'temporal-sql-tool'].every((command) => versionOf(env, command) === serverVersion)) {
    return { server: 'temporal-server', sql: 'temporal-sql-tool', version: serverVersion };
  }
  if (!goIsThere(env)) throw new Error(missing);
  log(`building Temporal server ${serverVersion} from its Go modules, once on this machine (about 5 minutes on two cores)`);
  const building = join(folder, `building-${process.pid}`);
  mkdirSync(building, { recursive: true });
  try {
    await goInstall(`go.temporal.io/server/cmd/server@v${serverVersion}`, { folder: building, env, log });
    await goInstall(`go.temporal.io/server/cmd/tools/sql@v${serverVersion}`, { folder: building, env, log });
    renameSync(join(building, 'server'), cached.server);
    renameSync(join(building, 'sql'), cached.sql);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return cached;
}

const missing = [
  `The Temporal server ${serverVersion} is not here and Go (1.21 or newer) is not installed to build it.`,
  'Either install Go and run the command again, or put temporal-server and temporal-sql-tool of that version on PATH,',
  'or set TEMPORAL_ADDRESS to a server that runs already.',
].join(' ');

function versionOf(env: Environment, command: string): string {
  try {
    return /\d+\.\d+\.\d+/.exec(execFileSync(command, ['--version'], { env, stdio: ['ignore', 'pipe', 'ignore'] }).toString())?.[0] ?? '';
  } catch {
    return '';
  }
}

function goIsThere(env: Environment): boolean {
  const found = /go(\d+)\.(\d+)/.exec(versionOfGo(env));
  return found !== null && (Number(found[1]) > 1 || Number(found[2]) >= 21);
}

function versionOfGo(env: Environment): string {
  try {
    return execFileSync('go', ['version'], { env, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  } catch {
    return '';
  }
}

interface Build {
  readonly folder: string;
  readonly env: Environment;
  readonly log: (line: string) => void;
}

/** What is downloaded is checked against Go's checksum database unless the user's own settings turn that off. */
function goInstall(module: string, { folder, env, log }: Build): Promise<void> {
  const started = process.hrtime.bigint();
  const seconds = (): number => Number((process.hrtime.bigint() - started) / 1_000_000_000n);
  const go = { ...env, CGO_ENABLED: '0', GOBIN: folder, GOFLAGS: '', GOTOOLCHAIN: 'auto' };
  const child = spawn('go', ['install', '-v', '-ldflags', '-s -w', module], { env: go, stdio: ['ignore', 'ignore', 'pipe'] });
  const tail: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => tail.push(...chunk.toString().split('\n').filter(Boolean)));
  const progress = setInterval(() => log(`  building, ${seconds()} s: ${tail.at(-1)?.slice(0, 100) ?? 'compiling'}`), 20_000);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      clearInterval(progress);
      reject(error);
    });
    child.once('exit', (code) => {
      clearInterval(progress);
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `go install ${module} failed:\n${tail.slice(-10).join('\n')}\nput right what it says, or set GOPROXY to one that is reached, then run the command again`,
          ),
        );
    });
  });
}
