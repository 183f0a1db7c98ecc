import type { Client } from 'pg';
import { childrenOf, statOf } from './proc';

/** What a process, or a group of database connections, has used since it began. */
export interface Used {
  readonly cpuMs: number;
  readonly walBytes: number;
}

export type Usage = Readonly<Record<string, Used>>;

const everyMs = 1_000;

/** The rest of the database server: checkpoints, log writer, vacuum, and what connects for a moment. */
export const restOfPostgres = 'postgres: the rest';

/**
 * Processor time and write-ahead log by process. The database's backends are told apart by the name their client gave
 * itself and by their database; they come and go, so each is looked at every second and its last figures stay.
 */
export class Meter {
  private readonly backends = new Map<number, { group: string } & Used>();
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: Client,
    private readonly postmaster: number,
    private readonly processes: () => readonly { name: string; pid: number }[],
  ) {
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, everyMs);
  }

  async read(): Promise<Usage> {
    await (this.looking = this.looking.then(() => this.look()));
    const usage: Record<string, Used> = {};
    const add = (name: string, used: Used): void => {
      const before = usage[name] ?? { cpuMs: 0, walBytes: 0 };
      usage[name] = { cpuMs: before.cpuMs + used.cpuMs, walBytes: before.walBytes + used.walBytes };
    };
    for (const { name, pid } of this.processes()) add(name, { cpuMs: statOf(pid)?.cpuMs ?? 0, walBytes: 0 });
    for (const { group, ...used } of this.backends.values()) add(group, used);
    const known = [...this.backends.values()].reduce(
      (sum, b) => ({ cpuMs: sum.cpuMs + b.cpuMs, walBytes: sum.walBytes + b.walBytes }),
      nothing,
    );
    add(restOfPostgres, { cpuMs: this.serverMs() - known.cpuMs, walBytes: (await this.logBytes()) - known.walBytes });
    return usage;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private serverMs(): number {
    const own = statOf(this.postmaster);
    return (own?.cpuMs ?? 0) + (own?.endedChildrenMs ?? 0) + childrenOf(this.postmaster).reduce((sum, c) => sum + c.stat.cpuMs, 0);
  }

  private async logBytes(): Promise<number> {
    const { rows } = await this.client.query<{ bytes: string }>(`select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as bytes`);
    return Number(rows[0]?.bytes);
  }

  private async look(): Promise<void> {
    const { rows } = await this.client.query<{ pid: number; group: string; wal: string | null }>(backendsSql);
    for (const { pid, group, wal } of rows) {
      const stat = statOf(pid);
      if (stat) this.backends.set(pid, { group, cpuMs: stat.cpuMs, walBytes: Number(wal ?? 0) });
    }
  }
}

const nothing: Used = { cpuMs: 0, walBytes: 0 };

const backendsSql = `select a.pid, 'postgres: ' || case when a.datname like 'temporal%' then 'temporal' else a.application_name end as group,
    (pg_stat_get_backend_wal(a.pid)).wal_bytes as wal
  from pg_stat_activity a where a.backend_type = 'client backend' and (a.datname like 'temporal%' or a.application_name in ('api', 'worker', 'rows'))`;

export function usedBetween(before: Usage, after: Usage): Record<string, Used> {
  return Object.fromEntries(
    Object.entries(after).map(([name, used]) => {
      const was = before[name] ?? nothing;
      return [name, { cpuMs: used.cpuMs - was.cpuMs, walBytes: used.walBytes - was.walBytes }];
    }),
  );
}
