import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { hashOf, loadShipped } from '#definitions';
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
import { testDatabase, testRun } from '#testing';
import { createApi } from '../../../apps/api/src/create-api';
import type { LogOptions } from '../../../apps/api/src/http/request-log';
import { Sessions } from '../../../apps/api/src/http/sessions';
import type { WorkerParts } from '../../../apps/worker/src/parts';
import { productionPace } from '../../../apps/worker/src/relay/pace';
import { createWorkerApp } from '../../../apps/worker/src/worker.module';
import { asSent } from './shown';

const key = new Uint8Array(32).fill(7);

interface HouseOptions extends Partial<Pick<WorkerParts, 'post' | 'pace' | 'cachedWorkflows'>> {
  readonly pool?: number;
  /** Whether the API can let time pass for a run. */
  readonly skips?: boolean;
}

/** The whole product in one process against the run's real PostgreSQL and Temporal server: API, worker, relay. */
export class House {
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

  static async open(name: string, { pool = 8, skips = true, ...more }: HouseOptions = {}): Promise<House> {
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
    Runtime.install({
      shutdownSignals: [],
      logger: Object.fromEntries(['log', 'trace', 'debug', 'info', 'warn', 'error'].map((level) => [level, () => undefined])) as never,
    });
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
      pace: { ...productionPace, exportMs: 2_000 },
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
    const { definitions, calendars } = loadShipped('procedures');
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
        for (const { org, known: remembered } of known.all()) await this.compare(org, remembered);
    } finally {
      await this.close();
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
    const token = await new Sessions(key).issue({ org, personId: person, acr: 'test' });
    return new Desk(base, token);
  }

  /** One more API on the same rows, whose engine is another (in another namespace, or away) or whose log is read. */
  async besides(
    engine: EngineGateway,
    log: LogOptions = { level: 'silent' },
    heartbeatMs = 20_000,
  ): Promise<{ readonly base: string; stop(): Promise<void> }> {
    const api = await createApi({ source: this.source, sessionKey: key, engine, demo: true, log, heartbeatMs });
    await api.listen(0, '127.0.0.1');
    return { base: (await api.getUrl()).replace('[::1]', '127.0.0.1'), stop: () => api.close() };
  }
}

export interface Answer {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

let keys = 0;

export class Desk {
  constructor(
    private readonly base: string,
    private readonly token: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** The same person, whose requests carry these headers too. */
  with(headers: Readonly<Record<string, string>>): Desk {
    return new Desk(this.base, this.token, headers);
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown, idempotencyKey = `key-${process.pid}-${(keys += 1)}`): Promise<Answer> {
    return this.send('POST', path, body, idempotencyKey);
  }

  /** An act on the case as a whole that names no revision is done by somebody who has just looked. */
  async act(caseId: string, body: object, idempotencyKey?: string): Promise<Answer> {
    const looks = !('step' in body) && !('revision' in body);
    const seen = looks ? { revision: (await this.get(`/cases/${caseId}`)).body?.revision ?? 1 } : {};
    return this.post(`/cases/${caseId}/acts`, { ...seen, ...body }, idempotencyKey);
  }

  /** The body as it came, its byte order mark included: for exports. */
  async raw(path: string, encoding: 'utf8' | 'base64' = 'utf8'): Promise<string> {
    const response = await fetch(`${this.base}/api/v1${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    return Buffer.from(await response.arrayBuffer()).toString(encoding);
  }

  /** An open stream of the server's. */
  async stream(path: string, signal: AbortSignal, headers: Record<string, string>): Promise<AsyncIterable<Uint8Array>> {
    const response = await fetch(`${this.base}/api/v1${path}`, { signal, headers: { ...headers, authorization: `Bearer ${this.token}` } });
    if (!response.body) throw new Error(`${path} gave no stream: ${response.status}`);
    return response.body as unknown as AsyncIterable<Uint8Array>;
  }

  async send(method: string, path: string, written?: unknown, idempotencyKey?: string): Promise<Answer> {
    const { body, headers } = asSent(written);
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        ...this.headers,
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }
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
