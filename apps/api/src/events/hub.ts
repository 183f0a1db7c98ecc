import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { Subject } from 'rxjs';
import { inTransaction, readable, readReader, UnitOfWork, type Tx } from '#persistence';

/** A case moved: read again. Nothing else is said. */
export interface Happened {
  readonly caseId: string;
  readonly seq: number;
}

export interface Told {
  /** Every entry of transactions below this one has been told. */
  readonly cursor: string;
  readonly happened: readonly Happened[];
}

interface Missed {
  readonly last?: string | undefined;
  readonly since?: string | undefined;
}

interface Listener {
  readonly org: string;
  readonly person: string;
  readonly out: Subject<Told>;
}

const pollMs = 1000;
const heartbeatMs = 15_000;
/** A stream that missed more than this reads everything again. */
const mostMissed = 500;
/** Entries of transactions below this one are there to be read, and no others will be. */
export const belowSql = 'pg_snapshot_xmin(pg_current_snapshot())::text';
const newestSql = `select ${belowSql} as below`;

/**
 * Tells connected people that a case they may read has moved. Transactions commit out of order, so only entries below
 * the oldest running one are told: then none is missed. A hint wakes the hub; it looks every second all the same.
 */
@Injectable()
export class Hub implements OnApplicationShutdown {
  private readonly log = new Logger('Hub');
  private readonly listeners = new Set<Listener>();
  private readonly told = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private client: Client | undefined;
  private connecting: Promise<void> | undefined;
  private beat = 0;
  private looking = false;
  private stopped = false;

  constructor(private readonly work: UnitOfWork) {}

  /**
   * Where a stream that begins now stands, and what was missed: since `last`, the cursor of an earlier stream, or since the
   * reader began to read (`since`); or that it can't be said.
   */
  async join(listener: Listener, { last, since }: Missed): Promise<Told & { gap: boolean }> {
    const stands = this.told.get(listener.org) ?? (await this.below(listener.org));
    if (!this.told.has(listener.org)) this.told.set(listener.org, stands); // of two that join together the first tells where
    this.listeners.add(listener);
    this.timer ??= setInterval(() => void this.look(), pollMs).unref();
    if (!this.client) await this.listen();
    const cursor = this.told.get(listener.org) ?? '0';
    const from = last ?? since;
    if (from === undefined) return { cursor, happened: [], gap: false };
    if (!/^\d{1,18}$/.test(from)) return { cursor, happened: [], gap: true };
    if (BigInt(from) > BigInt(cursor)) return { cursor, happened: [], gap: last !== undefined }; // a reader may know more than was told yet
    const missed = await inTransaction(this.work.source, listener.org, (tx) => happenedSince(tx, from, cursor));
    if (missed.length > mostMissed) return { cursor, happened: [], gap: true };
    return { cursor, happened: await this.mayHear(listener, missed), gap: false };
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
    if (![...this.listeners].some((l) => l.org === listener.org)) this.told.delete(listener.org);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    for (const { out } of this.listeners) out.complete();
    await this.client?.end().catch(() => undefined);
  }

  private async look(): Promise<void> {
    if (this.looking || this.stopped || this.listeners.size === 0) return;
    this.looking = true;
    try {
      if (!this.client || Date.now() - this.beat > heartbeatMs) await this.listen();
      for (const org of new Set([...this.listeners].map((l) => l.org))) await this.lookAt(org);
    } catch (error) {
      this.log.warn(`events wait: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.looking = false;
    }
  }

  private async lookAt(org: string): Promise<void> {
    const from = this.told.get(org) ?? (await this.below(org));
    const { below, rows } = await inTransaction(this.work.source, org, async (tx) => {
      const [newest] = await tx.query<{ below: string }>(newestSql, [], 'below');
      const until = newest?.below ?? from;
      const entries = await happenedSince(tx, from, until);
      return { below: until, rows: entries };
    });
    this.told.set(org, below);
    if (rows.length > 0) await Promise.all([...this.listeners].filter((l) => l.org === org).map((l) => this.tell(l, below, rows)));
  }

  /** Where it can't be found out what he may hear, his stream ends: the next one goes on where this one stood. */
  private async tell(listener: Listener, cursor: string, rows: readonly Happened[]): Promise<void> {
    try {
      listener.out.next({ cursor, happened: await this.mayHear(listener, rows) });
    } catch (error) {
      this.log.warn(`a stream ends: ${error instanceof Error ? error.message : String(error)}`);
      listener.out.complete();
    }
  }

  /** What he may read is asked of the rows at each telling: a right that ended a moment ago hears nothing. */
  private async mayHear(listener: Listener, rows: readonly Happened[]): Promise<Happened[]> {
    if (rows.length === 0) return [];
    const seen = await inTransaction(this.work.source, listener.org, async (tx) => {
      const reader = await readReader(tx, listener.person, this.work.definitions);
      return tx.query<{ id: string }>(
        `select c.id from cases c where c.org = $1 and c.id = any($3) and ${readable('$2::jsonb')}`,
        [tx.org, JSON.stringify(reader), rows.map((r) => r.caseId)],
        'may hear',
      );
    });
    const ids = new Set(seen.map((s) => s.id));
    return rows.filter((r) => ids.has(r.caseId));
  }

  private async below(org: string): Promise<string> {
    const [row] = await inTransaction(this.work.source, org, (tx) => tx.query<{ below: string }>(newestSql, [], 'below'));
    return row?.below ?? '0';
  }

  /** However many streams begin at once, one connection is made. */
  private listen(): Promise<void> {
    return (this.connecting ??= this.connect().finally(() => (this.connecting = undefined)));
  }

  /** One connection of the process's own; lost or silent, it is made anew and the rows are looked through. */
  private async connect(): Promise<void> {
    const { url } = this.work.source.options as { url?: string };
    await this.client?.end().catch(() => undefined);
    this.client = undefined;
    const client = new Client({ connectionString: url, keepAlive: true });
    client.on('notification', () => void this.look());
    client.on('error', () => {
      if (this.client === client) this.client = undefined;
    });
    await client.connect();
    await client.query('listen mandate');
    if (this.stopped) return client.end();
    this.client = client;
    this.beat = Date.now();
  }
}

/** Cases that moved in transactions from `from` on and below `until`, each with its newest entry. */
const happenedSince = (tx: Tx, from: string, until: string): Promise<Happened[]> =>
  tx.query<Happened>(
    `select e.chain as "caseId", max(e.seq) as seq from audit_entry e join cases c on c.org = e.org and c.id = e.chain
      where e.org = $1 and e.tx >= $2::bigint and e.tx < $3::bigint group by e.chain order by e.chain`,
    [tx.org, from, until],
    'happened',
  );
