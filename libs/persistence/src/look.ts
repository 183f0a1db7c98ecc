import { crashPoint } from '#config';
import { together, type Tx } from './tx';
import type { UnitOfWork } from './unit-of-work';

/** A case at which nothing is due: how long not, and where it stands. */
export interface Quiet {
  readonly turn: number;
  readonly status: string;
  readonly outcome: string | null;
  /** Milliseconds until something is due; null when time makes nothing due. */
  readonly forMs: number | null;
  readonly open: readonly OpenStep[];
  /** The rung that comes next, in words of keys. */
  readonly next: string | null;
}

export interface OpenStep {
  readonly key: string;
  readonly round: number;
  readonly state: string;
}

/**
 * Most looks find nothing to do: an act has moved the case and the engine only learns how long to wait. Notes that it has
 * seen the turn and reads no more than its answer needs; undefined when something is due, or there is no such case.
 */
export async function quietLook(work: UnitOfWork, org: string, caseId: string): Promise<Quiet | undefined> {
  const quiet = await work.run(org, async (tx) => {
    crashPoint('look.before-lock');
    const [, found] = await together([
      tx.query('select id from cases where org = $1 and id = $2 for no key update', [tx.org, caseId], 'lock to look'),
      seen(tx, caseId),
    ]);
    crashPoint('look.before-commit');
    return found;
  });
  crashPoint('look.after-commit');
  return quiet;
}

async function seen(tx: Tx, caseId: string): Promise<Quiet | undefined> {
  const [row] = await tx.query<Omit<Quiet, 'forMs'> & { for_ms: string | null }>(lookSql, [tx.org, caseId], 'look');
  if (!row) return undefined;
  const { for_ms: forMs, ...quiet } = row;
  return { ...quiet, forMs: forMs === null ? null : Number(forMs) };
}

/** Sent behind the lock, carried out after it, and so is the time read. Steps are named in their order; a case that ended has none. */
const lookSql = `with c as (
    select c.*, clock_timestamp() + o.clock_offset_ms * interval '1 millisecond' as now from cases c join organisation o on o.org = c.org where c.org = $1 and c.id = $2),
  quiet as materialized (select * from c where engine_due is null or engine_due > now),
  noted as (update cases k set engine_seen = q.turn from quiet q where k.org = $1 and k.id = $2 and k.engine_seen < q.turn)
  select turn, status, outcome, ceil(extract(epoch from engine_due - now) * 1000) as for_ms,
    (select coalesce(json_agg(json_build_object('key', s.key, 'round', s.round, 'state', s.state) order by s.id), '[]')
       from step s where s.org = $1 and s.case_id = $2 and s.state in ('open', 'unseated', 'blocked')) as open,
    (select s.key || ': ' || r.key from rung r join step s on s.org = r.org and s.id = r.step where r.org = $1 and r.case_id = $2 and r.state = 'waiting'
      order by r.at, r.id limit 1) as next
  from quiet`;
