import { v7 } from 'uuid';
import { startBatch } from '../batches/batch';
import { lockCalendars } from '../batches/publish-calendar';
import type { Author } from '../stores/evidence.store';
import { appendRegister } from '../stores/register.store';
import type { Tx } from '../tx';

/** The paper by which a moratorium is declared, and what it covers; null in a scope means any. */
export interface MoratoriumPlan {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly reason: string;
  readonly kinds: readonly string[] | null;
  /** With all units below them. */
  readonly units: readonly string[] | null;
  readonly until: string | null;
  readonly exceptions: readonly { readonly post: string; readonly approvedBy: string; readonly reason: string }[];
}

export interface Declared {
  readonly moratorium: string;
  /** Holds the open cases that it covers. */
  readonly batch: string;
  readonly cases: number;
}

/**
 * Declares a moratorium: from this transaction's end on no case that it covers starts, and its batch holds those that are open.
 * Starts wait meanwhile, so none slips through between the list and the rule.
 */
export async function declareMoratorium(tx: Tx, plan: MoratoriumPlan, author: Author): Promise<Declared> {
  await lockCalendars(tx);
  const [moratorium, batch] = [v7(), v7()];
  const { number, issuer, reason, kinds, units, until, date } = plan;
  const exceptions = plan.exceptions.map(({ post, approvedBy }) => ({ post, approvedBy }));
  const payload = { moratorium, batch, date, kinds: kinds && [...kinds], units: units && [...units], until, exceptions };
  const values = { number, issuer, reason, exceptions: plan.exceptions.map((e) => e.reason) };
  await appendRegister(tx, 'moratoria', { type: 'moratorium.declared', payload, values }, author);
  await startBatch(tx, batch, { kind: 'moratorium', params: { moratorium, by: author.person, until } }, author.person, []);
  await tx.query(insertSql, [tx.org, moratorium, number, date, issuer, reason, kinds, units, until, batch, author.person]);
  for (const { post, approvedBy, reason: why } of plan.exceptions)
    await tx.query('insert into moratorium_exception (org, moratorium, post, approved_by, reason) values ($1, $2, $3, $4, $5)', [
      ...[tx.org, moratorium, post, approvedBy, why],
    ]);
  const covered = await tx.query<{ case_id: string }>(coveredSql, [tx.org, moratorium, batch]);
  return { moratorium, batch, cases: covered.length };
}

/** How many open cases a moratorium of that scope would hold if it were declared now. */
export async function countCovered(tx: Tx, { kinds, units, exceptions }: MoratoriumPlan): Promise<number> {
  const scope = JSON.stringify({ org: tx.org, kinds, units });
  const [found] = await tx.query<{ cases: number }>(countSql, [tx.org, scope, exceptions.map((e) => e.post)]);
  return found?.cases ?? 0;
}

const countSql = `select count(*)::int as cases from jsonb_populate_record(null::moratorium, $2) m, cases c
   where c.org = $1 and c.status <> 'ended' and moratorium_covers(m, c.kind, c.post) and c.post <> all($3::uuid[])`;

const insertSql = `insert into moratorium (org, id, number, issued_on, issuer, reason, kinds, units, until, batch, declared_by, declared_at)
  select $1, $2, $3, $4, $5, $6, $7::text[], $8::uuid[], $9, $10, $11, date_trunc('milliseconds', clock_timestamp() + clock_offset_ms * interval '1 millisecond')
    from organisation where org = $1`;

const coveredSql = `insert into batch_item (org, batch, case_id, state)
  select c.org, $3, c.id, 'waiting' from cases c join moratorium m on m.org = c.org and m.id = $2
   where c.org = $1 and c.status <> 'ended' and moratorium_covers(m, c.kind, c.post) returning case_id`;
