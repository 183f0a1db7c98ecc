import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { hashOf } from '#definitions';
import type { Definition } from '#domain';
import { endProcess, isAlive, type CrashPoint } from '#config';
import { freePort, resolveServer, startEngine, type RunningEngine } from '#engine';
import {
  asSuperuser,
  inTransaction,
  openDatabase,
  passwordOf,
  provisionDatabase,
  ringCases,
  runMigrations,
  seedOrganisation,
  startPostgres,
  type DatabaseUrls,
  type RunningPostgres,
  type SeededOrganisation,
} from '#persistence';
import { shipped, testFolder } from '#testing';
import { Sessions } from '../../../apps/api/src/http/sessions';
import { until } from '../../e2e/support/until';
import { Kills } from './kills';
import { build, Launched } from './launched';
import { Process } from './process';

const sessionKey = Buffer.alloc(32, 7);
const patienceMs = 10_000;
const unmoved = 'the clock did not move';

/** A whole installation on a cluster that forgets nothing: database, engine, API and worker as processes that may be killed. */
export class Installation {
  readonly sessions = new Sessions(sessionKey);
  source!: DataSource;
  pg!: RunningPostgres;
  engine!: RunningEngine;
  urls!: DatabaseUrls;
  readonly kills = new Kills();
  private readonly dir = testFolder('alone');
  private readonly processes = new Set<Process>();
  private enginePort = 0;
  private api: Promise<Process> | undefined;
  private static kept: Installation | undefined;

  /** From now on all who ask for an installation like every other get this one. */
  static async keepOpen(): Promise<void> {
    Installation.kept = await Installation.own();
  }

  static async closeKept(): Promise<void> {
    const { kept } = Installation;
    Installation.kept = undefined;
    await kept?.close();
  }

  static async open(): Promise<Installation> {
    return Installation.kept ?? Installation.own();
  }

  /** One that is asked about all that is in it. */
  static async own(): Promise<Installation> {
    const installation = new Installation();
    build();
    writeFileSync(join(installation.dir, 'session.key'), sessionKey);
    await installation.startDatabase(await freePort());
    installation.urls = await provisionDatabase(installation.pg, 'mandate');
    await runMigrations(installation.urls.migrateUrl);
    installation.source = await openDatabase(installation.urls.appUrl, 4);
    await installation.startEngine();
    return installation;
  }

  async startDatabase(port: number): Promise<void> {
    this.pg = await startPostgres({ dataDir: join(this.dir, 'pg'), port, durable: true, log: () => undefined });
  }

  async startEngine(): Promise<void> {
    const { host, port } = this.pg;
    this.engine = await startEngine({
      binaries: await resolveServer(() => undefined),
      postgres: { host, port, user: 'temporal', password: passwordOf(this.pg, 'temporal') },
      dataDir: join(this.dir, 'engine'),
      ...(this.enginePort ? { port: this.enginePort } : {}),
      log: () => undefined,
    });
    this.enginePort = Number(this.engine.address.split(':')[1]);
  }

  /** Where an API answers that nobody kills, the same for all who ask. */
  async url(): Promise<string> {
    return (await (this.api ??= this.start('api'))).url;
  }

  async start(name: 'api' | 'worker', crashAt?: CrashPoint, env: Readonly<Record<string, string>> = {}, log?: number): Promise<Process> {
    const port = String(await freePort());
    const its = {
      DATABASE_URL: this.urls.appUrl,
      DATABASE_RELAY_URL: this.urls.relayUrl,
      DATABASE_POOL: '6',
      TEMPORAL_ADDRESS: this.engine.address,
      MANDATE_SESSION_KEY_FILE: join(this.dir, 'session.key'),
      WORKER_PACE: 'quick',
      HTTP_REQUESTS_PER_MINUTE: '0', // a storm comes from few people
      ...env,
      ...(name === 'api' ? { HTTP_PORT: port } : { WORKER_HTTP_PORT: port }),
      ...(crashAt ? { MANDATE_CRASH_AT: crashAt } : {}),
    };
    const started = Process.start(name, its, log);
    this.processes.add(started);
    return crashAt && name === 'worker' ? started : started.ready();
  }

  async kill(victim: Process): Promise<void> {
    if (victim.ended) return;
    this.kills.count(victim.name);
    await victim.end('SIGKILL');
  }

  /** Waits until it has killed itself at the point it was armed for. */
  async died(victim: Process, point: CrashPoint): Promise<void> {
    await victim.died(point);
    this.kills.count(victim.name, point);
  }

  /** As a launcher does: an engine that is gone, killed or because its database was, is started again. */
  async keepEngine(): Promise<void> {
    if (!isAlive(this.engine.pid)) await this.startEngine().catch(() => undefined);
  }

  async killEngine(): Promise<void> {
    if (!isAlive(this.engine.pid)) return;
    this.kills.count('engine');
    await endProcess(this.engine.pid, 'SIGKILL', patienceMs);
  }

  /** The engine is killed, its databases are gone, and an empty one starts in its place. */
  async loseEngine(): Promise<void> {
    await this.killEngine();
    for (const database of ['temporal', 'temporal_visibility'])
      await asSuperuser(this.pg, 'postgres', async (db) => void (await db.query(`drop database ${database} with (force)`)));
    await this.startEngine();
  }

  /** `npm run rebuild-engine`, from a folder in which nothing runs. */
  rebuilding(): Launched {
    const env = { DATABASE_RELAY_URL: this.urls.relayUrl, TEMPORAL_ADDRESS: this.engine.address };
    return new Launched(resolve('dist/apps/worker/src/rebuild.js'), env, this.dir);
  }

  /** To its end; answers what it said. */
  async rebuild(): Promise<string> {
    const run = this.rebuilding();
    await run.ended();
    return run.text;
  }

  /** The postmaster, as if the power went; its backends end when they find it gone. The server recovers from its log. */
  async killDatabase(): Promise<void> {
    this.kills.count('postmaster');
    const { port } = this.pg;
    const pid = Number(readFileSync(join(this.dir, 'pg', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await until(() => Promise.resolve(!isAlive(pid)));
    const notYet = (): false => false;
    await until(() => this.startDatabase(port).then(() => true, notYet), 30);
  }

  /** `more`: definitions made from a shipped one, published beside it. */
  seed(divisions: number, rehearsal = true, more: (shipped: Definition) => readonly Definition[] = () => []): Promise<SeededOrganisation> {
    const { definitions, calendars } = shipped();
    const all = definitions.flatMap(({ definition }) => [definition, ...more(definition)]);
    const hashed = all.map((definition) => ({ definition, hash: hashOf(definition) }));
    return seedOrganisation(this.source, { name: { vi: 'Thử', en: 'Test' }, rehearsal, divisions, definitions: hashed, calendars });
  }

  rows<R extends object>(org: string, sql: string, ...values: unknown[]): Promise<R[]> {
    return inTransaction(this.source, org, (tx) => tx.query<R & Record<string, unknown>>(sql, values));
  }

  /** Moves the organisation's clock to just after `instant` (SQL of one) and rings its open cases, as an advance does. */
  async advance(org: string, instant: string): Promise<void> {
    await inTransaction(this.source, org, async (tx) => {
      const moved = await tx.query<{ id: string }>(
        `with at as (select (${instant}) as at), moved as (
         update organisation set clock_offset_ms = ceil(extract(epoch from at - clock_timestamp()) * 1000) + 100 from at
          where org = $1 and at > clock_timestamp() + clock_offset_ms * interval '1 millisecond' returning 1)
       select c.id from cases c, moved where c.org = $1 and c.status <> 'ended'`,
        [org],
      );
      if (moved.length === 0) throw new Error(unmoved);
      const ids = moved.map((c) => c.id);
      await ringCases(tx, ids, 'the clock moved');
    });
  }

  /** The same while databases are killed: an attempt without an answer may have been the one that moved it. */
  async advanceThrough(org: string, instant: string): Promise<void> {
    let unanswered = false;
    await until(
      () =>
        this.advance(org, instant).then(
          () => true,
          (error: Error) => {
            if (error.message === unmoved && !unanswered) throw error;
            unanswered = true;
            return error.message === unmoved;
          },
        ),
      60,
    );
  }

  /** Until the engine has seen everything and nothing is due. */
  async settled(org: string): Promise<void> {
    let late: object[] = [];
    await until(async () => {
      late = await this.rows(
        org,
        `select c.id, c.turn, c.engine_seen, c.engine_due, clock_timestamp() + o.clock_offset_ms * interval '1 millisecond' as now from cases c join organisation o on o.org = c.org
          where c.org = $1 and (c.engine_seen < c.turn or c.engine_due <= clock_timestamp() + o.clock_offset_ms * interval '1 millisecond')`,
        org,
      );
      return late.length === 0;
    }, 90).catch((error: Error) => {
      const living = [...this.processes].filter((each) => !each.ended).map((each) => each.said);
      throw new Error(
        `${error.message}\n${JSON.stringify(late)}\nengine ${isAlive(this.engine.pid) ? 'alive' : 'gone'}; the living said:\n${living.join('\n--\n')}`,
      );
    });
  }

  async close(): Promise<void> {
    const killed = this.kills.tell();
    if (killed) process.stderr.write(`killed: ${killed}\n`);
    const isKept = this === Installation.kept;
    for (const each of this.processes) if (!isKept || each !== (await this.api)) await each.end('SIGKILL');
    if (isKept) return;
    await this.source?.destroy();
    if (this.engine) await endProcess(this.engine.pid, 'SIGKILL', patienceMs); // asked to end it would drain for seconds
    await this.pg?.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}
