import type { Author } from '../stores/evidence.store';
import { appendRegister } from '../stores/register.store';
import type { Tx } from '../tx';
import type { BatchState } from './batch';

/**
 * Pauses a batch that runs or lets a paused one go on, with its entry in the register. Going on tries again what was
 * parked, also where the batch was done. Asked twice the second changes nothing. Undefined: no such batch.
 */
export async function steerBatch(tx: Tx, id: string, to: 'paused' | 'running', author: Author): Promise<BatchState | undefined> {
  const [known] = await tx.query<{ state: BatchState }>('select state from batch where org = $1 and id = $2', [tx.org, id]);
  if (!known) return undefined;
  const type = to === 'paused' ? 'batch.paused' : 'batch.resumed';
  await tx.query('savepoint before'); // the register is locked before the batch; what changes nothing leaves no entry
  await appendRegister(tx, 'batches', { type, payload: { batch: id } }, author);
  const [moved] = await tx.query<{ state: BatchState }>(to === 'paused' ? pauseSql : resumeSql, [tx.org, id]);
  if (!moved) {
    await tx.query('rollback to savepoint before');
    return known.state;
  }
  if (to === 'running')
    await tx.query(`update batch_item set state = 'waiting', code = null, at = null where org = $1 and batch = $2 and state = 'parked'`, [
      tx.org,
      id,
    ]);
  return moved.state;
}

const rung = `turn = turn + 1, rings = 0, ring_at = clock_timestamp()`;
const pauseSql = `update batch set state = 'paused', ${rung} where org = $1 and id = $2 and state = 'running' returning state`;
const resumeSql = `update batch set state = 'running', finished_at = null, ${rung} where org = $1 and id = $2 and (state = 'paused'
    or state = 'done' and exists (select from batch_item i where i.org = $1 and i.batch = $2 and i.state = 'parked')) returning state`;
