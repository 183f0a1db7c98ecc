import type { DataSource } from 'typeorm';
import type { Pace } from './pace';

/** A doorbell to be carried to the engine. */
export interface Ring {
  readonly org: string;
  readonly id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly turn: number;
  readonly what: string;
}

/** At most so many rings are claimed at once: many of them may be one case's. */
export const batch = 500;

/** The relay's side of the outbox: of its own role, over all organisations, each call one short statement. */
export class Outbox {
  constructor(
    private readonly source: DataSource,
    private readonly pace: Pace,
  ) {}

  /** What the engine has seen is done; of the rest, what is due to be rung is claimed for a while. */
  async claim(): Promise<Ring[]> {
    const [rows] = await this.source.query<[Ring[], number]>(claimSql, [batch, this.pace.leaseMs, this.pace.lateMs]);
    return rows;
  }

  /** Rung: again only when nobody has seen it for a while. */
  async mark(rings: readonly Ring[]): Promise<void> {
    await this.source.query(markSql, [rings.map((r) => r.org), rings.map((r) => r.id), this.pace.againMs]);
  }

  /** The engine was not reached: another try soon, which counts as the first. */
  async postpone(rings: readonly Ring[]): Promise<void> {
    await this.source.query(postponeSql, [rings.map((r) => r.org), rings.map((r) => r.id), this.pace.awayMs]);
  }
}

const claimSql = `with seen as (
    update outbox o set done = true from cases c where not o.done and c.org = o.org and c.id = o.case_id and c.engine_seen >= o.turn),
  unseen as (
    select o.org, o.id, o.created_at, o.next_at, o.rings from outbox o join cases c on c.org = o.org and c.id = o.case_id where not o.done and c.engine_seen < o.turn),
  oldest as (select org, id, created_at from unseen order by created_at, id limit 1),
  next as (
    select o.org, o.id from outbox o join unseen u on u.org = o.org and u.id = o.id
     where u.next_at <= clock_timestamp() and (u.rings = 0 or u.id = (select id from oldest)
       or (select created_at from oldest) > clock_timestamp() - $3 * interval '1 millisecond')
     order by u.next_at limit $1 for update of o skip locked)
  update outbox o set next_at = clock_timestamp() + $2 * interval '1 millisecond'
    from next n where o.org = n.org and o.id = n.id returning o.org, o.id, o.case_id, o.kind, o.turn, o.what`;

const markSql = `update outbox o set rings = o.rings + 1, next_at = clock_timestamp() + ($3::bigint[])[least(o.rings + 1, cardinality($3::bigint[]))] * interval '1 millisecond'
    from unnest($1::uuid[], $2::uuid[]) as n(org, id) where o.org = n.org and o.id = n.id`;

const postponeSql = `update outbox o set next_at = clock_timestamp() + $3 * interval '1 millisecond' from unnest($1::uuid[], $2::uuid[]) as n(org, id) where o.org = n.org and o.id = n.id`;
