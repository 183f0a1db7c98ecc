import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, isAlive, setNiceness } from '#config';
import { accepts, livingServer, portNames, readRecord, writeRecord, type ServerRecord } from './server-record';
import { freeEnginePort } from './ports';
import type { ServerBinaries } from './resolve-server';

export interface EngineOptions {
  readonly binaries: ServerBinaries;
  readonly postgres: { readonly host: string; readonly port: number; readonly user: string; readonly password: string };
  readonly dataDir: string;
  readonly port?: number;
  readonly maxConns?: number;
  readonly databases?: { readonly main: string; readonly visibility: string };
  /** How far it stands back behind other processes, as nice(1) counts; not at all unless said. */
  readonly niceness?: number;
  /** More environment for the server, such as its TLS keys. */
  readonly env?: Readonly<Record<string, string>>;
  /** Runs when the databases are there and no server is: what a dead server left in them may go now. */
  readonly beforeServer?: (mainDatabase: string) => Promise<void>;
  readonly log: (line: string) => void;
}

export interface RunningEngine {
  readonly address: string;
  readonly pid: number;
  /** The server of an earlier start, whose launcher was killed, still answers and is used again. */
  readonly reused: boolean;
  stop(): Promise<void>;
}

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
  // How late a timer may fire at most (1 s by default): one server on one machine has one clock.
  'history.timerProcessorMaxTimeShift': '50ms',
};

/** Starts the pinned server on the PostgreSQL that is there anyway: makes or updates its two databases, then listens on loopback. */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  mkdirSync(options.dataDir, { recursive: true });
  const before = readRecord(options.dataDir);
  const orphan = await livingServer(before, options.postgres.port);
  if (orphan) return running(orphan, true);
  const databases = options.databases ?? { main: 'temporal', visibility: 'temporal_visibility' };
  await prepareDatabases(options, databases);
  await options.beforeServer?.(databases.main);
  const configFile = join(options.dataDir, 'dynamic.yaml');
  writeFileSync(
    configFile,
    Object.entries(dynamicConfig)
      .map(([key, value]) => `${key}:\n  - value: ${JSON.stringify(value)}\n`)
      .join(''),
  );
  const ports = await choosePorts(options.port ?? before?.ports['FRONTEND_GRPC'], before?.ports ?? {});
  const logFile = join(options.dataDir, 'server.log');
  const log = openSync(logFile, 'w'); // a file, not a pipe: the server must outlive a launcher that is killed
  const env = { ...environment(options, databases, configFile, ports), ...options.env };
  const child = spawn(options.binaries.server, ['--allow-no-auth', 'start'], { env, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const pid = await new Promise<number>((resolve, reject) => child.once('error', reject).once('spawn', () => resolve(child.pid ?? 0)));
  child.unref();
  const record: ServerRecord = { pid, server: options.binaries.server, postgresPort: options.postgres.port, ports };
  try {
    writeRecord(options.dataDir, record);
  } catch (error) {
    await endProcess(pid, 'SIGKILL', 1000); // of which nobody would know
    throw error;
  }
  await listening(record, logFile);
  if (options.niceness !== undefined) setNiceness(options.niceness, pid); // not before: whoever starts it waits for it
  return running(record, false);
}

function running({ pid, ports }: ServerRecord, reused: boolean): RunningEngine {
  return { address: `127.0.0.1:${ports['FRONTEND_GRPC']}`, pid, reused, stop: () => endProcess(pid, 'SIGTERM', 10_000) };
}

async function prepareDatabases(options: EngineOptions, databases: { main: string; visibility: string }): Promise<void> {
  const { host, port, user, password } = options.postgres;
  const env = { ...process.env, SQL_PLUGIN: 'postgres12', SQL_HOST: host, SQL_PORT: String(port), SQL_USER: user, SQL_PASSWORD: password };
  for (const [database, schema] of [
    [databases.main, 'temporal'],
    [databases.visibility, 'visibility'],
  ] as const) {
    const sql = (...args: string[]): Promise<void> => whole(options.binaries.sql, ['--db', database, ...args], env);
    await sql('create-database');
    await sql('setup-schema', '-v', '0.0').catch(() => undefined); // there already: the update below says whether it is whole
    await sql('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}

/** To its end, whatever key is pressed meanwhile: a schema that was made half can't be gone on with. */
function whole(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} failed:\n${said.trim()}`))));
  });
}

/** The ports of the last start when they are free: a member that comes back where it was needs no introduction. */
async function choosePorts(frontend: number | undefined, before: Readonly<Record<string, number>>): Promise<Record<string, number>> {
  const ports: Record<string, number> = {};
  for (const name of portNames) {
    const wanted = name === 'FRONTEND_GRPC' ? frontend : before[name];
    let port = await freeEnginePort(wanted);
    while (Object.values(ports).includes(port)) port = await freeEnginePort();
    ports[name] = port;
  }
  return ports;
}

function environment(
  options: EngineOptions,
  databases: { main: string; visibility: string },
  configFile: string,
  ports: Readonly<Record<string, number>>,
): NodeJS.ProcessEnv {
  const { host, port: pgPort, user, password } = options.postgres;
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
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [`${name}_PORT`, String(port)])),
  };
}

async function listening({ pid, ports }: ServerRecord, logFile: string): Promise<void> {
  for (let n = 0; n < 600 && isAlive(pid); n += 1) {
    if (await accepts(ports['FRONTEND_GRPC'] ?? 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await endProcess(pid, 'SIGKILL', 1000);
  throw new Error(`the Temporal server did not start:\n${readFileSync(logFile, 'utf8').split('\n').slice(-20).join('\n')}`);
}
