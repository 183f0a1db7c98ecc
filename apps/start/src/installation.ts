import { join } from 'node:path';
import type { Config, Running } from '#config';
import { freePort, type RunningEngine } from '#engine';
import { provisionRoles, type DatabaseUrls, type RunningPostgres } from '#persistence';
import { embeddedDatabase, externalDatabase, startCluster } from './database';
import { startEmbeddedEngine } from './engine';
import { dataDir, lastLines, secretFile } from './folder';
import type { Phases } from './phases';
import { seedDemo } from './seed';
import { migrate, reachDatabase, reachEngine } from './unreached';
import { Service, type ServicePlan } from './service';

/** A part that runs, and how to start it again. */
export interface Part {
  readonly name: string;
  readonly pid: number;
  /** What it said before it ended. */
  lastWords(): string;
  stop(): Promise<void>;
  again(): Promise<void>;
}

/** Where an address to listen on is reached from this machine. */
const reachedAt = (host: string): string => ({ '0.0.0.0': '127.0.0.1', '::': '[::1]' })[host] ?? (host.includes(':') ? `[${host}]` : host);

/** How long a stop waits for a start under way; building the engine may take minutes. */
const patienceMs = 10_000;
const interrupted = 'stopped while it was starting';

/** The whole product on this machine: database, engine, API, worker. Parts named by the environment are used, not started. */
export class Installation {
  private cluster: RunningPostgres | undefined;
  private engine: RunningEngine | undefined;
  private readonly services = new Map<string, Service>();
  private readonly sessionKeyFile = secretFile('session.key');
  private urls: DatabaseUrls | undefined;
  private starting: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly config: Config,
    private readonly phases: Phases,
    private readonly embedEngine: boolean,
  ) {}

  /** Each part begins as soon as what it needs is there. When one fails, the others are there to be stopped. */
  async start(): Promise<void> {
    const database = this.startDatabase();
    this.starting = database.catch(() => undefined);
    const urls = await database;
    if (this.stopping) throw new Error(interrupted);
    const schema = this.prepare(urls.migrateUrl, urls.appUrl);
    const engine = this.startEngine();
    const api = schema.then(() => this.startService('api', this.config.http.port));
    const worker = Promise.all([schema, engine]).then(() => this.startService('worker', this.config.worker.port));
    const all = [schema, engine, api, worker];
    this.starting = Promise.allSettled(all);
    await Promise.all(all); // what fails is told at once, though the engine may be building for minutes
  }

  private async startDatabase(): Promise<DatabaseUrls> {
    const external = externalDatabase(this.config);
    if (!external || this.embedEngine) {
      this.cluster = await this.phases.run(
        'database',
        startCluster,
        (pg) => `PostgreSQL on 127.0.0.1:${pg.port}${pg.reused ? ', still running' : ''}`,
      );
    }
    if (external)
      await this.phases.run(
        'database',
        () => reachDatabase(external),
        (host) => `that of DATABASE_URL, ${host}`,
      );
    if (external && this.cluster) await provisionRoles(this.cluster); // it carries the engine alone
    this.urls = external ?? (await embeddedDatabase(this.cluster as RunningPostgres));
    return this.urls;
  }

  /** Acts stop first, then time, then the engine, last the database. A start under way is waited for, so that it leaves nothing behind. */
  async stop(stopped: (name: string) => void): Promise<void> {
    this.stopping = true;
    const end = async (part: Part): Promise<void> => {
      await part.stop();
      stopped(part.name);
    };
    for (const part of this.parts().reverse()) if (this.services.has(part.name)) await end(part);
    await Promise.race([this.starting, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    for (const part of this.parts().reverse()) if (!this.services.has(part.name)) await end(part);
  }

  /** In the order in which they start. */
  parts(): Part[] {
    const { cluster, engine } = this;
    const parts: Part[] = [];
    if (cluster)
      parts.push({
        name: 'database',
        pid: cluster.pid,
        lastWords: () => cluster.lastWords(),
        stop: () => cluster.stop(),
        again: () => this.startClusterAgain(),
      });
    const engineLog = (): string => lastLines(join(dataDir, 'engine', 'server.log'));
    if (engine)
      parts.push({ name: 'engine', pid: engine.pid, lastWords: engineLog, stop: () => engine.stop(), again: () => this.startEngine() });
    for (const name of ['worker', 'api']) {
      const service = this.services.get(name);
      if (service) {
        const { pid, plan } = service;
        parts.push({ name, pid, lastWords: () => service.lastWords(), stop: () => service.stop(), again: () => this.run(plan) });
      }
    }
    return parts;
  }

  facts(): Running {
    const { urls, config } = this;
    const of = (name: string): { url: string; pid: number } => {
      const service = this.services.get(name);
      return { url: service?.plan.url ?? '', pid: service?.pid ?? 0 };
    };
    if (!urls) throw new Error('nothing runs yet');
    return {
      pid: process.pid,
      startedAt: new Date().toISOString(),
      api: of('api'),
      worker: of('worker'),
      database: urls,
      temporal: {
        address: this.address,
        namespace: config.temporal.namespace,
        taskQueue: config.temporal.taskQueue,
        ...(this.engine ? { pid: this.engine.pid } : {}),
      },
      sessionKeyFile: this.sessionKeyFile,
    };
  }

  private get address(): string {
    return this.engine?.address ?? this.config.temporal.address;
  }

  private async prepare(migrateUrl: string, appUrl: string): Promise<void> {
    await this.phases.run(
      'schema',
      () => migrate(migrateUrl),
      (ran) => (ran.length > 0 ? ran.join(', ') : 'up to date'),
    );
    if (this.config.profile === 'demo') {
      await this.phases.run(
        'demo data',
        () => seedDemo(appUrl),
        (done) => (done === 'seeded' ? 'a sample organisation' : 'kept as it is'),
      );
    }
  }

  private async startEngine(): Promise<void> {
    const { cluster } = this;
    if (!this.embedEngine || !cluster) {
      const found = (address: string): string => `that of TEMPORAL_ADDRESS, ${address}`;
      await this.phases.run('engine', () => reachEngine(this.config.temporal), found);
      return;
    }
    this.engine = await this.phases.run(
      'engine',
      (tell) => startEmbeddedEngine(cluster, tell, this.engine?.address),
      (engine) => `Temporal on ${engine.address}${engine.reused ? ', still running' : ''}`,
    );
  }

  private async startClusterAgain(): Promise<void> {
    this.cluster = await startCluster(() => undefined, this.cluster?.port);
  }

  private async startService(name: ServicePlan['name'], wanted: number): Promise<void> {
    const port = await freePort(wanted);
    const url = `http://${name === 'api' ? reachedAt(this.config.http.host) : '127.0.0.1'}:${port}`;
    const env = { ...this.environment(), ...(name === 'api' ? { HTTP_PORT: String(port) } : { WORKER_HTTP_PORT: String(port) }) };
    const other = port === wanted ? '' : ` (${wanted} is taken)`;
    await this.phases.run(
      name,
      () => this.run({ name, env, url }),
      () => `${url}${other}`,
    );
  }

  private async run(plan: ServicePlan): Promise<void> {
    if (this.stopping) throw new Error(interrupted);
    const service = Service.launch(plan);
    this.services.set(plan.name, service);
    await service.ready();
  }

  private environment(): Record<string, string> {
    const { urls } = this;
    if (!urls) throw new Error('nothing runs yet');
    return {
      MANDATE_PROFILE: this.config.profile,
      MANDATE_SESSION_KEY_FILE: this.config.sessionKeyFile ?? this.sessionKeyFile,
      DATABASE_URL: urls.appUrl,
      DATABASE_RELAY_URL: urls.relayUrl,
      TEMPORAL_ADDRESS: this.address,
    };
  }
}
