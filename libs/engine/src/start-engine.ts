import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect as dial } from 'node:net';
import { promisify } from 'node:util';
import { freeEnginePort } from './ports';
import type { ServerBinaries } from './resolve-server';

export interface EngineOptions {
  readonly binaries: ServerBinaries;
  readonly postgres: { readonly host: string; readonly port: number; readonly user: string; readonly password: string };
  readonly dataDir: string;
  readonly port?: number;
  readonly maxConns?: number;
  readonly databases?: { readonly main: string; readonly visibility: string };
  readonly log: (line: string) => void;
}

export interface RunningEngine {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** Per-workflow time skipping for rehearsals; the rest keeps an idle server quiet on a small machine. */
const dynamicConfig: Readonly<Record<string, unknown>> = {
  'frontend.WorkflowTimeSkippingEnabled': true,
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
  'system.enableActivityEagerExecution': true,
  'history.hostLevelCacheMaxSize': 4000,
  'worker.historyScannerEnabled': false,
  'worker.taskQueueScannerEnabled': false,
  'system.namespaceCacheRefreshInterval': '1s',
};

/** Starts the pinned server on the PostgreSQL that is there anyway: makes or updates its two databases, then listens on loopback. */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const databases = options.databases ?? { main: 'temporal', visibility: 'temporal_visibility' };
  await prepareDatabases(options, databases);
  mkdirSync(options.dataDir, { recursive: true });
  const configFile = join(options.dataDir, 'dynamic.yaml');
  writeFileSync(
    configFile,
    Object.entries(dynamicConfig)
      .map(([key, value]) => `${key}:\n  - value: ${JSON.stringify(value)}\n`)
      .join(''),
  );
  const port = await freeEnginePort(options.port);
  const env = await environment(options, databases, configFile, port);
  const child = spawn(options.binaries.server, ['--allow-no-auth', 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  await listening(child, port);
  return { address: `127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => stop(child) };
}

async function prepareDatabases(options: EngineOptions, databases: { main: string; visibility: string }): Promise<void> {
  const { host, port, user, password } = options.postgres;
  const env = { ...process.env, SQL_PLUGIN: 'postgres12', SQL_HOST: host, SQL_PORT: String(port), SQL_USER: user, SQL_PASSWORD: password };
  for (const [database, schema] of [
    [databases.main, 'temporal'],
    [databases.visibility, 'visibility'],
  ] as const) {
    const sql = (...args: string[]): Promise<unknown> => run(options.binaries.sql, ['--db', database, ...args], { env });
    await sql('create-database');
    await sql('setup-schema', '-v', '0.0').catch(() => undefined); // there already: the update below says whether it is whole
    await sql('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}

async function environment(
  options: EngineOptions,
  databases: { main: string; visibility: string },
  configFile: string,
  port: number,
): Promise<NodeJS.ProcessEnv> {
  const { host, port: pgPort, user, password } = options.postgres;
  const ports: Record<string, string> = {};
  for (const name of [
    'FRONTEND_HTTP',
    'FRONTEND_MEMBERSHIP',
    'INTERNAL_FRONTEND_GRPC',
    'INTERNAL_FRONTEND_HTTP',
    'INTERNAL_FRONTEND_MEMBERSHIP',
    'HISTORY_GRPC',
    'HISTORY_MEMBERSHIP',
    'MATCHING_GRPC',
    'MATCHING_MEMBERSHIP',
    'WORKER_GRPC',
    'WORKER_MEMBERSHIP',
  ]) {
    ports[`${name}_PORT`] = String(await freeEnginePort());
  }
  return {
    PATH: process.env['PATH'],
    DB: 'postgres12_pgx',
    DB_PORT: String(pgPort),
    DBNAME: databases.main,
    VISIBILITY_DBNAME: databases.visibility,
    POSTGRES_SEEDS: host,
    POSTGRES_USER: user,
    POSTGRES_PWD: password,
    SQL_MAX_CONNS: String(options.maxConns ?? 8),
    SQL_VIS_MAX_CONNS: '4',
    NUM_HISTORY_SHARDS: '4',
    BIND_ON_IP: '127.0.0.1',
    TEMPORAL_BROADCAST_ADDRESS: '127.0.0.1',
    DYNAMIC_CONFIG_FILE_PATH: configFile,
    LOG_LEVEL: 'error',
    FRONTEND_GRPC_PORT: String(port),
    ...ports,
  };
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  const tail: string[] = [];
  const collect = (chunk: Buffer): void => void tail.push(...chunk.toString().split('\n').filter(Boolean).slice(-20));
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  for (let n = 0; n < 300; n += 1) {
    if (child.exitCode !== null) break;
    if (await accepts(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`the Temporal server did not start:\n${tail.slice(-20).join('\n')}`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = dial(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
