import { v7 } from 'uuid';
import { startBatch } from '../batches/batch';
import { instantOf } from '../stores/case-tables';
import type { Author } from '../stores/evidence.store';
import { appendRegister } from '../stores/register.store';
import type { Tx } from '../tx';
import type { Declared } from './declare-moratorium';
import { stands } from './standing';

/**
 * Lifts a moratorium that stands: starts are free again with this transaction, and a batch ends the holds that are its own.
 * `over`: it was lifted before, or its end has come. Undefined: there is none.
 */
export async function liftMoratorium(tx: Tx, id: string, reason: string, author: Author): Promise<Declared | 'over' | undefined> {
  const batch = v7();
  const [known] = await tx.query<{ over: boolean }>(`select not (${stands}) as over from moratorium m where m.org = $1 and m.id = $2`, [
    tx.org,
    id,
  ]);
  if (!known) return undefined;
  if (known.over) return 'over';
  await appendRegister(tx, 'moratoria', { type: 'moratorium.lifted', payload: { moratorium: id, batch }, values: { reason } }, author);
  const [lifted] = await tx.query<{ at: string; batch: string }>(liftSql, [tx.org, id, author.person]);
  if (!lifted) return 'over'; // somebody was quicker, and the register waited for him
  const held = await tx.query<{ id: string }>(heldSql, [tx.org, lifted.batch]);
  const params = { moratorium: id, at: instantOf(lifted.at) as string };
  const cases = await startBatch(
    tx,
    batch,
    { kind: 'moratorium-lifted', params },
    author.person,
    held.map((c) => c.id),
  );
  return { moratorium: id, batch, cases };
}

const liftSql = `update moratorium m set lifted_by = $3, lifted_at = date_trunc('milliseconds', clock_timestamp() + o.clock_offset_ms * interval '1 millisecond')
   from organisation o where o.org = m.org and m.org = $1 and m.id = $2 and m.lifted_at is null returning m.lifted_at as at, m.batch`;

/** Of the cases it was to hold those that it held, or may be holding at this moment. */
const heldSql = `select i.case_id as id from batch_item i join cases c on c.org = i.org and c.id = i.case_id
   where i.org = $1 and i.batch = $2 and i.state in ('done', 'waiting') and c.status <> 'ended' order by i.case_id`;
