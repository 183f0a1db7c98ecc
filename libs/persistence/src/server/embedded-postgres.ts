import { execFileSync, spawn, type StdioOptions } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { commandOf, endProcess } from '#config';
import { postgresBinaries, reachableFolder, readableBinaries, serverUser, type RunAs } from './binaries';

export interface PostgresOptions {
  readonly dataDir: string;
  readonly port: number;
  /** Folder of `initdb` and `postgres`; the packaged server unless named. */
  readonly binaries?: string;
  /** False only for tests that never lose power: fsync off. */
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

export interface RunningPostgres {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  readonly pid: number;
  /** An orphan of an earlier start was still healthy and is used again. */
  readonly reused: boolean;
  /** What it said last; nothing of one that an earlier start had brought. */
  lastWords(): string;
  stop(): Promise<void>;
}

const superuser = 'mandate_super';
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_min_messages=fatal',
];
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const startTimeoutMs = 20_000;
const mostLines = 20;

/** Starts the embedded PostgreSQL, recovering after a crash and reusing an orphan. Fails with the server's own last lines. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const user = serverUser();
  const bin = readableBinaries(options.binaries ?? postgresBinaries(), user);
  const folder = reachableFolder(options.dataDir, user);
  const cluster = join(folder, 'cluster');
  const password = initialise(options, bin, folder, user);
  refuseOtherMajor(bin, cluster, user);
  const orphan = await healthyOrphan(cluster, password);
  const { pid, port, said } = orphan
    ? { ...orphan, said: [] }
    : { ...(await launch(bin, cluster, user, options, password)), port: options.port };
  const stop = (): Promise<void> => endProcess(pid, 'SIGINT', 10_000, 'SIGQUIT');
  return { host: '127.0.0.1', port, superuser, password, pid, reused: orphan !== undefined, lastWords: () => said.join('\n'), stop };
}

/** A cluster appears under its name only when it is whole: a start that was killed half way begins again. */
function initialise(options: PostgresOptions, bin: string, folder: string, user: RunAs): string {
  const secret = join(folder, 'superuser.password');
  const cluster = join(folder, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return readFileSync(secret, 'utf8');
  const making = join(folder, 'cluster.making');
  const pwfile = join(folder, 'init.password');
  const password = randomBytes(24).toString('base64url');
  writeFileSync(secret, password, { mode: 0o600 });
  writeFileSync(pwfile, password, { mode: 0o600 });
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  if (user.uid !== undefined) for (const path of [making, pwfile]) chownSync(path, user.uid, user.gid ?? user.uid);
  options.log('creating the database cluster');
  const auth = ['-A', 'scram-sha-256', `--pwfile=${pwfile}`, ...(options.durable ? [] : ['-N'])];
  try {
    const args = ['-D', making, '-U', superuser, '-E', 'UTF8', '--locale=C.UTF-8', ...auth];
    execFileSync(join(bin, 'initdb'), args, { ...user, cwd: '/', stdio: 'pipe' });
  } finally {
    rmSync(pwfile);
  }
  renameSync(making, cluster);
  return password;
}

function refuseOtherMajor(bin: string, cluster: string, user: RunAs): void {
  const theirs = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = /(\d+)\./.exec(execFileSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/' }).toString())?.[1];
  if (theirs !== ours) {
    throw new Error(
      `the data directory belongs to PostgreSQL ${theirs}, this is ${ours}: dump it with ${theirs} and restore, or run npm run reset`,
    );
  }
}

/** The server of an earlier start whose launcher was killed. One that is still recovering is waited for. */
async function healthyOrphan(cluster: string, password: string): Promise<{ pid: number; port: number } | undefined> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const orphan = { pid: Number(lines[0]), port: Number(lines[3]) };
  for (let waited = 0; waited < startTimeoutMs && commandOf(orphan.pid).includes(cluster); waited += 100) {
    if (await answers(orphan.port, password)) return orphan;
    await pause(100);
  }
  return undefined;
}

/** After a postmaster's sudden death its children hold the shared memory for a moment longer: then once more. */
async function launch(
  bin: string,
  cluster: string,
  user: RunAs,
  options: PostgresOptions,
  password: string,
): Promise<{ readonly pid: number; readonly said: readonly string[] }> {
  const flags = [`port=${options.port}`, ...settings, ...(options.durable ? [] : careless)].flatMap((s) => ['-c', s]);
  for (let attempt = 1; ; attempt += 1) {
    const said: string[] = [];
    const stdio: StdioOptions = ['ignore', 'ignore', 'pipe'];
    const child = spawn(join(bin, 'postgres'), ['-D', cluster, ...flags], { ...user, cwd: '/', stdio, detached: true });
    child.stderr?.on('data', (chunk: Buffer) => {
      said.push(...chunk.toString().split('\n').filter(Boolean));
      said.splice(0, said.length - mostLines);
    });
    for (let waited = 0; waited < startTimeoutMs && child.exitCode === null && child.signalCode === null; waited += 25) {
      if (child.pid !== undefined && (await answers(options.port, password))) return { pid: child.pid, said };
      await pause(25);
    }
    child.kill('SIGQUIT');
    const why = said.join('\n');
    if (attempt === 20 || !/pre-existing shared memory|lock file .* already exists/.test(why))
      throw new Error(`PostgreSQL did not start:\n${why}`);
    await pause(250);
  }
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: superuser, password, database: 'postgres', connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
