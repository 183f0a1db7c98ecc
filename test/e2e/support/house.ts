import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { hashOf } from '#definitions';
import type { Definition } from '#domain';
import { connect, EngineGateway, ensureNamespace } from '#engine';
import {
  DefinitionStore,
  inTransaction,
  openDatabase,
  readScene,
  seedOrganisation,
  UnitOfWork,
  type KnownState,
  type DatabaseUrls,
  type OrganisationPlan,
  type SeededOrganisation,
} from '#persistence';
import { shipped, testDatabase, testRun } from '#testing';
import type { ApiParts } from '../../../apps/api/src/app.module';
import { createApi } from '../../../apps/api/src/create-api';
import type { LogOptions } from '../../../apps/api/src/http/request-log';
import { Sessions } from '../../../apps/api/src/http/sessions';
import type { WorkerParts } from '../../../apps/worker/src/parts';
import { productionPace } from '../../../apps/worker/src/relay/pace';
import { createWorkerApp } from '../../../apps/worker/src/worker.module';
import { Desk } from './desk';

const key = new Uint8Array(32).fill(7);
const sessions = new Sessions(key); // one for all: what it may remember, it lays out at once

interface HouseOptions extends Partial<Pick<WorkerParts, 'post' | 'pace' | 'cachedWorkflows'>> {
  readonly pool?: number;
  /** Whether the API can let time pass for a run. */
  readonly skips?: boolean;
}

/** The whole product in one process against the run's real PostgreSQL and Temporal server: API, worker, relay. */
export class House {
  private static kept: House | undefined;

  private constructor(
    readonly urls: DatabaseUrls,
    readonly source: DataSource,
    readonly client: Client,
    private readonly served: { readonly work: UnitOfWork; readonly acts: UnitOfWork; readonly api: string; readonly worker: string },
    private readonly close: () => Promise<void>,
  ) {}

  get work(): UnitOfWork {
    return this.served.work;
  }

  get base(): string {
    return this.served.api;
  }

  /** Where the worker tells its health and metrics. */
  get workerBase(): string {
    return this.served.worker;
  }

  /** From now on all who ask for a house like every other get this one. */
  static async keepOpen(name: string): Promise<void> {
    House.kept = await House.open(name);
  }

  static async closeKept(): Promise<void> {
    const house = House.kept;
    House.kept = undefined;
    await house?.stop();
  }

  static async open(name: string): Promise<House> {
    return House.kept ?? House.own(name);
  }

  /** One that differs, or that is asked about all that is in it. */
  static async own(name: string, { pool = 8, skips = true, ...more }: HouseOptions = {}): Promise<House> {
    const urls = await testDatabase(name);
    const source = await openDatabase(urls.appUrl, pool);
    const relaySource = await openDatabase(urls.relayUrl, 2);
    const { engine, bundle } = testRun();
    const namespace = `${name}-${process.env['JEST_WORKER_ID'] ?? '1'}`;
    const connection = await connect({ address: engine, tls: false });
    await ensureNamespace(connection, namespace, 1);
    const client = new Client({ connection, namespace });
    // Without skips: the API's gateway looks for the runs in a namespace that is not there, and time can't be skipped.
    const engineGateway = new EngineGateway(skips ? client : new Client({ connection, namespace: 'elsewhere' }), 'test');
    const api: INestApplication = await createApi({ source, sessionKey: key, engine: engineGateway, demo: true });
    await api.listen(0, '127.0.0.1');
    installRuntime();
    const native = await NativeConnection.connect({ address: engine });
    const work = new UnitOfWork(source, new DefinitionStore());
    const worker = await createWorkerApp({
      work,
      relaySource,
      relayUrl: urls.relayUrl,
      client,
      connection: native,
      namespace,
      taskQueue: 'test',
      bundle: { code: readFileSync(bundle, 'utf8') },
      pace: { ...productionPace, bellMs: 500, restMs: 1_000, exportMs: 2_000 },
      post: undefined,
      ...more,
      log: () => undefined,
      engineThere: () => Promise.resolve(),
    });
    await worker.listen(0, '127.0.0.1');
    const urlOf = async (app: INestApplication): Promise<string> => (await app.getUrl()).replace('[::1]', '127.0.0.1');
    const served = { work, acts: api.get(UnitOfWork), api: await urlOf(api), worker: await urlOf(worker) };
    return new House(urls, source, client, served, async () => {
      await worker.close();
      await api.close();
      await Promise.all([connection.close(), native.close(), source.destroy(), relaySource.destroy()]);
    });
  }

  /** `more`: definitions of the test's own, beside the shipped ones. */
  seed(rehearsal = false, more: readonly Definition[] = [], whole: Partial<OrganisationPlan> = {}): Promise<SeededOrganisation> {
    const { definitions, calendars } = shipped();
    const all = [...definitions, ...more.map((definition) => ({ definition, hash: hashOf(definition) }))];
    return seedOrganisation(this.source, {
      name: { vi: 'Thử', en: 'Test' },
      rehearsal,
      divisions: 1,
      definitions: all,
      calendars,
      ...whole,
    });
  }

  /** A look at the rows of an organisation. */
  query<R extends object>(org: string, sql: string, values: readonly unknown[] = []): Promise<R[]> {
    return inTransaction(this.source, org, (tx) => tx.query<R>(sql, values));
  }

  /** What either process remembers of a case is what the database holds: else the next act would be judged on something else. */
  async stop(): Promise<void> {
    try {
      for (const { known } of [this.served.acts, this.served.work])
        for (const { org, known: remembered } of known.all()) {
          await this.compare(org, remembered);
          known.forget(org, remembered.state.case.id);
        }
    } finally {
      if (this !== House.kept) await this.close();
    }
  }

  private async compare(org: string, { head, state }: KnownState): Promise<void> {
    const { case: row, ...rows } = state;
    const read = await inTransaction(this.source, org, (tx) => readScene(tx, row.id, row.id, this.work.definitions));
    if (read?.engine.head !== head) return; // the other process wrote since
    const { case: stored, ...storedRows } = read.scene.state;
    assert.deepStrictEqual({ rows: JSON.stringify(rows), status: row.status }, { rows: JSON.stringify(storedRows), status: stored.status });
  }

  /** A person at his desk: requests under a session of his. */
  async as(org: string, person: string, base = this.base): Promise<Desk> {
    const token = await sessions.issue({ org, personId: person, acr: 'test' });
    return new Desk(base, token);
  }

  /** One more API on the same rows, whose engine is another (in another namespace, or away) or whose log is read. */
  async besides(
    engine: EngineGateway,
    log: LogOptions = { level: 'silent' },
    more: Pick<ApiParts, 'heartbeatMs' | 'requestsPerMinute'> = {},
  ): Promise<{ readonly base: string; stop(): Promise<void> }> {
    const api = await createApi({ source: this.source, sessionKey: key, engine, demo: true, log, ...more });
    await api.listen(0, '127.0.0.1');
    return { base: (await api.getUrl()).replace('[::1]', '127.0.0.1'), stop: () => api.close() };
  }
}

let installed = false;

/** Once for all workers of the process. */
function installRuntime(): void {
  if (installed) return;
  installed = true;
  const levels = ['log', 'trace', 'debug', 'info', 'warn', 'error'];
  Runtime.install({ shutdownSignals: [], logger: Object.fromEntries(levels.map((level) => [level, () => undefined])) as never });
}

/** Waits until the engine has seen all that happened to the case. */
export async function settled(source: DataSource, org: string, caseId: string): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    const runner = source.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(`select set_config('mandate.org', $1, true)`, [org]);
      const [row] = await runner.query(
        `select c.engine_seen = c.turn and (c.engine_due is null or c.engine_due > clock_timestamp() + o.clock_offset_ms * interval '1 millisecond') as settled
           from cases c join organisation o on o.org = c.org where c.id = $1`,
        [caseId],
      );
      await runner.commitTransaction();
      if (row?.settled) return;
    } finally {
      await runner.release();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`case ${caseId} did not settle in 10 s`);
}
