import { Client as Engine } from '@temporalio/client';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { behindPeople, setNiceness } from '#config';
import { connect, ensureNamespace, freePort, resolveServer, startEngine, type RunningEngine } from '#engine';
import {
  openDatabase,
  passwordOf,
  provisionDatabase,
  runMigrations,
  startPostgres,
  type DatabaseUrls,
  type RunningPostgres,
} from '#persistence';
import { Meter } from './meter';
import { Process } from './process';

const namespaces = { product: 'mandate', bare: 'bare' } as const;

/**
 * Everything the bench measures, on this machine and for itself: a durable PostgreSQL, the pinned Temporal server, API and
 * worker as production runs them, and beside them what the other arms need.
 */
export class Stand {
  readonly sessionKey = randomBytes(32);
  private readonly dir = resolve('.data', 'bench');
  private readonly processes: Process[] = [];
  private readonly closing: (() => Promise<unknown>)[] = [];
  urls!: DatabaseUrls;
  /** As the application, for seeding. */
  source!: DataSource;
  /** As the superuser, past row security: for counting and for setting the stage, never for acting. */
  sql!: Client;
  meter!: Meter;
  /** The engine as the product uses it. */
  runs!: Engine;
  api!: Process;
  worker!: Process;
  rows!: Process;
  bareWorker!: Process;
  base = '';
  private engine!: RunningEngine;

  async start(tell: (line: string) => void): Promise<void> {
    rmSync(this.dir, { recursive: true, force: true });
    mkdirSync(this.dir, { recursive: true });
    chmodSync(this.dir, 0o711); // the database server runs as another user than root
    writeFileSync(join(this.dir, 'session.key'), this.sessionKey, { mode: 0o600 });
    const pg = await startPostgres({ dataDir: join(this.dir, 'pg'), port: await freePort(), durable: true, log: tell });
    this.closing.push(() => pg.stop());
    this.urls = await provisionDatabase(pg, 'mandate');
    await runMigrations(this.urls.migrateUrl);
    const meters = await this.open(pg);
    this.engine = await startEngine({
      binaries: await resolveServer(tell),
      postgres: { host: pg.host, port: pg.port, user: 'temporal', password: passwordOf(pg, 'temporal') },
      dataDir: join(this.dir, 'engine'),
      niceness: behindPeople,
      log: tell,
    });
    this.closing.push(() => this.engine.stop());
    const connection = await connect({ address: this.engine.address, tls: false });
    this.closing.push(() => connection.close());
    for (const namespace of Object.values(namespaces)) await ensureNamespace(connection, namespace, 1);
    this.runs = new Engine({ connection, namespace: namespaces.product });
    await this.startProcesses();
    const engine = { name: 'temporal', pid: this.engine.pid };
    this.meter = new Meter(meters, pg.pid, () => [...this.processes, engine].map(({ name, pid }) => ({ name, pid })));
    this.closing.push(() => this.meter.stop());
  }

  /** In the order opposite to the start. Leaves nothing running and no data. */
  async stop(): Promise<void> {
    await Promise.all(this.processes.map((p) => p.stop()));
    for (const close of this.closing.reverse())
      await close().catch((error: unknown) => process.stderr.write(`stopping: ${String(error)}\n`));
    rmSync(this.dir, { recursive: true, force: true });
  }

  get workerPid(): number {
    return this.worker.pid;
  }

  /** As the product starts it. */
  engineStandsBack(): void {
    setNiceness(behindPeople, this.engine.pid);
  }

  /** For an arm whose answers wait for the engine. Of its threads only the superuser may say so, of its session anybody. */
  engineComesForward(): void {
    setNiceness(0, this.engine.pid);
  }

  private async open(pg: RunningPostgres): Promise<Client> {
    this.source = await openDatabase(this.urls.appUrl, 4);
    this.closing.push(() => this.source.destroy());
    const connected = async (): Promise<Client> => {
      const client = new Client({ host: pg.host, port: pg.port, user: pg.superuser, password: pg.password, database: 'mandate' });
      await client.connect();
      this.closing.push(() => client.end());
      return client;
    };
    this.sql = await connected();
    return connected();
  }

  private async startProcesses(): Promise<void> {
    const [http, worker] = [await freePort(), await freePort()];
    const main = (app: string): string => join('dist', 'apps', app, 'src', 'main.js');
    const product = { MANDATE_PROFILE: 'production', DATABASE_URL: this.urls.appUrl, TEMPORAL_ADDRESS: this.engine.address };
    this.api = this.launch('api', main('api'), {
      ...product,
      MANDATE_SESSION_KEY_FILE: join(this.dir, 'session.key'),
      HTTP_PORT: String(http),
      HTTP_REQUESTS_PER_MINUTE: '1000000', // counted as in production, and beyond no client's reach
    });
    this.worker = this.launch('worker', main('worker'), {
      ...product,
      DATABASE_RELAY_URL: this.urls.relayUrl,
      WORKER_HTTP_PORT: String(worker),
    });
    const arm = { BENCH_DATABASE_URL: this.urls.appUrl, BENCH_ENGINE: this.engine.address, BENCH_NAMESPACE: namespaces.bare };
    this.rows = this.launch('rows', join(__dirname, '..', 'arms', 'rows-process.js'), arm);
    this.bareWorker = this.launch('bare worker', join(__dirname, '..', 'arms', 'bare-worker.js'), arm);
    this.base = `http://127.0.0.1:${http}`;
    await Promise.all([this.api.ready(`${this.base}/health/ready`), this.worker.ready(`http://127.0.0.1:${worker}/health/ready`)]);
  }

  private launch(name: string, main: string, env: Readonly<Record<string, string>>): Process {
    const counted = name === 'api' || name === 'worker';
    const preload = counted ? [join(__dirname, 'count-statements.js')] : [];
    const started = Process.start(name, main, { env, preload, logFile: join(this.dir, `${name.replace(' ', '-')}.log`) });
    this.processes.push(started);
    return started;
  }
}
