import type { Tx } from '../tx';

/** What a batch does to each of its cases: `calendar` is the name under which cases will hold to it, "vn/2"; instants are of the organisation's clock. */
export type BatchPlan =
  | { readonly kind: 'calendar-change'; readonly params: { readonly calendar: string } }
  | { readonly kind: 'moratorium'; readonly params: { readonly moratorium: string; readonly by: string; readonly until: string | null } }
  | { readonly kind: 'moratorium-lifted'; readonly params: { readonly moratorium: string; readonly at: string } };

export type BatchState = 'running' | 'paused' | 'done';

/** `refused`: a rule said no · `parked`: it failed for good and waits for another try. Both are listed and stop no other case. */
export type ItemState = 'waiting' | 'done' | 'refused' | 'parked';

/** Writes the batch with its cases; its row is its doorbell. Nothing is done to any of them here. Answers how many there are. */
export async function startBatch(tx: Tx, id: string, plan: BatchPlan, startedBy: string, cases: readonly string[]): Promise<number> {
  await tx.query(
    `insert into batch (org, id, kind, params, state, started_by, started_at)
       select $1, $2, $3, $4, 'running', $5, date_trunc('milliseconds', clock_timestamp() + clock_offset_ms * interval '1 millisecond') from organisation where org = $1`,
    [tx.org, id, plan.kind, JSON.stringify(plan.params), startedBy],
  );
  await tx.query(`insert into batch_item (org, batch, case_id, state) select $1, $2, unnest($3::uuid[]), 'waiting'`, [tx.org, id, cases]);
  return cases.length;
}

export interface Progress {
  readonly waiting: number;
  readonly done: number;
  readonly refused: number;
  readonly parked: number;
}

export async function progressOf(tx: Tx, id: string): Promise<Progress> {
  const rows = await tx.query<{ state: ItemState; count: number }>(
    'select state, count(*)::int as count from batch_item where org = $1 and batch = $2 group by state',
    [tx.org, id],
    'batch progress',
  );
  const count = (state: ItemState): number => rows.find((row) => row.state === state)?.count ?? 0;
  return { waiting: count('waiting'), done: count('done'), refused: count('refused'), parked: count('parked') };
}
