import { readEntry, type Cause } from '#audit';
import { v7 } from 'uuid';
import { instantOf } from '../stores/case-tables';
import type { Tx } from '../tx';

/** A case as its rehearsal's director sees it. Settled: the engine has seen its last turn and nothing is due. */
export interface RehearsedCase {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly status: string;
  readonly seq: number;
  readonly due: string | null;
  readonly settled: boolean;
}

/** Open cases, and those that ended while the engine has not seen it. */
export async function rehearsedCases(tx: Tx): Promise<RehearsedCase[]> {
  const rows = await tx.query<RehearsedCase>(
    `select c.id, c.code, c.kind, c.status, c.seq, c.engine_due as due, c.engine_seen = c.turn
         and (c.engine_due is null or c.engine_due > clock_timestamp() + o.clock_offset_ms * interval '1 millisecond') as settled
       from cases c join organisation o on o.org = c.org where c.org = $1 and (c.status <> 'ended' or c.engine_seen < c.turn) order by c.code`,
    [tx.org],
  );
  return rows.map((row) => ({ ...row, due: instantOf(row.due) }));
}

/** Rings cases by hand: their turn rises, so that the engine looks again whatever its timers do. */
export async function ringCases(tx: Tx, ids: readonly string[], what: string): Promise<void> {
  for (const id of [...ids].sort()) {
    await tx.query(
      `with c as (update cases set turn = turn + 1 where org = $1 and id = $2 returning id, kind, turn)
       insert into outbox (org, id, case_id, kind, turn, what) select $1, $3, id, kind, turn, $4 from c`,
      [tx.org, id, v7(), what],
    );
  }
}

/** Batches that still have cases to carry. One that is paused waits for a person, not for the clock. */
export async function runningBatches(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(`select id from batch where org = $1 and state = 'running' order by id`, [tx.org]);
  return rows.map((row) => row.id);
}

/** What was recorded of a case since a seq, without its payload. */
export interface Fired {
  readonly caseId: string;
  readonly code: string;
  readonly entries: readonly {
    readonly seq: number;
    readonly type: string;
    readonly step?: string;
    readonly round?: number;
    readonly at: string;
    readonly effective: string;
    readonly cause: Cause;
  }[];
}

export async function entriesSince(tx: Tx, before: readonly RehearsedCase[]): Promise<Fired[]> {
  const rows = await tx.query<{ chain: string; bytes: Buffer }>(
    `select e.chain, e.bytes from jsonb_each_text($2::jsonb) b join audit_entry e on e.org = $1 and e.chain = b.key::uuid and e.seq > b.value::int
      order by e.at, e.chain, e.seq`,
    [tx.org, JSON.stringify(Object.fromEntries(before.map((c) => [c.id, c.seq])))],
  );
  const read = rows.flatMap(({ chain, bytes }) => {
    const entry = readEntry(bytes);
    return entry ? [{ chain, entry }] : [];
  });
  return before
    .map(({ id, code }) => ({
      caseId: id,
      code,
      entries: read
        .filter((r) => r.chain === id)
        .map(({ entry: { seq, type, step, round, at, effective, cause } }) => ({
          seq,
          type,
          ...(step === undefined ? {} : { step }),
          ...(round === undefined ? {} : { round }),
          at,
          effective,
          cause,
        })),
    }))
    .filter((c) => c.entries.length > 0);
}
