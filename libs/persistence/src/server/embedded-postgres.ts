import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { postgresBinaries, readableBinaries, serverUser, type RunAs } from './binaries';

export interface PostgresOptions {
  readonly dataDir: string;
  readonly port: number;
  /** False only for tests that never lose power: fsync off. */
  readonly durable: boolean;
  readonly log: (line: string) => void;
}

export interface RunningPostgres {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  /** An orphan of an earlier start was still healthy and is used again. */
  readonly reused: boolean;
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

/** Starts the embedded PostgreSQL, recovering after a crash and reusing an orphan. Fails with the server's own last lines. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const user = serverUser();
  const bin = readableBinaries(postgresBinaries(), user);
  const cluster = join(options.dataDir, 'cluster');
  const password = initialise(options, bin, cluster, user);
  refuseOtherMajor(bin, cluster, user);
  const orphan = await healthyOrphan(cluster, password);
  if (orphan) return { host: '127.0.0.1', port: orphan.port, superuser, password, reused: true, stop: () => stopOrphan(orphan.pid) };
  const child = await launch(bin, cluster, user, options);
  return { host: '127.0.0.1', port: options.port, superuser, password, reused: false, stop: () => stopChild(child) };
}

function initialise(options: PostgresOptions, bin: string, cluster: string, user: RunAs): string {
  mkdirSync(options.dataDir, { recursive: true });
  const secret = join(options.dataDir, 'superuser.password');
  if (existsSync(join(cluster, 'PG_VERSION'))) return readFileSync(secret, 'utf8');
  const password = randomBytes(24).toString('base64url');
  writeFileSync(secret, password, { mode: 0o600 });
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster);
  chmodSync(options.dataDir, 0o711);
  const pwfile = join(options.dataDir, 'init.password');
  writeFileSync(pwfile, password, { mode: 0o600 });
  if (user.uid !== undefined) {
    chownSync(cluster, user.uid, user.gid ?? user.uid);
    chownSync(pwfile, user.uid, user.gid ?? user.uid);
  }
  options.log('creating the database cluster');
  const auth = ['-A', 'scram-sha-256', `--pwfile=${pwfile}`, ...(options.durable ? [] : ['-N'])];
  try {
    execFileSync(join(bin, 'initdb'), ['-D', cluster, '-U', superuser, '-E', 'UTF8', '--locale=C.UTF-8', ...auth], {
      ...user,
      cwd: '/',
      stdio: 'pipe',
    });
  } finally {
    rmSync(pwfile);
  }
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

async function healthyOrphan(cluster: string, password: string): Promise<{ pid: number; port: number } | undefined> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const orphan = { pid: Number(lines[0]), port: Number(lines[3]) };
  try {
    process.kill(orphan.pid, 0);
    const client = new Client({
      host: '127.0.0.1',
      port: orphan.port,
      user: superuser,
      password,
      database: 'postgres',
      connectionTimeoutMillis: 2000,
    });
    await client.connect();
    await client.end();
    return orphan;
  } catch {
    return undefined;
  }
}

async function launch(bin: string, cluster: string, user: RunAs, options: PostgresOptions): Promise<ChildProcess> {
  const flags = ['port=' + String(options.port), ...settings, ...(options.durable ? [] : careless)].flatMap((s) => ['-c', s]);
  const child = spawn(join(bin, 'postgres'), ['-D', cluster, ...flags], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error(`PostgreSQL did not start:\n${lines.slice(-20).join('\n')}`));
    const timer = setTimeout(fail, startTimeoutMs);
    child.once('exit', fail);
    child.stderr?.on('data', (chunk: Buffer) => {
      lines.push(...chunk.toString().split('\n').filter(Boolean));
      if (lines.length > 200) lines.splice(0, 100);
    });
    const probe = async (): Promise<void> => {
      const client = new Client({
        host: '127.0.0.1',
        port: options.port,
        user: superuser,
        password: readFileSync(join(options.dataDir, 'superuser.password'), 'utf8'),
        database: 'postgres',
      });
      try {
        await client.connect();
        await client.end();
        clearTimeout(timer);
        child.removeListener('exit', fail);
        resolve(child);
      } catch {
        if (child.exitCode === null) setTimeout(() => void probe(), 50);
      }
    };
    void probe();
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const hard = setTimeout(() => child.kill('SIGQUIT'), 10_000);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGINT');
  });
}

async function stopOrphan(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let n = 0; n < 100; n += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.kill(pid, 'SIGQUIT');
}
