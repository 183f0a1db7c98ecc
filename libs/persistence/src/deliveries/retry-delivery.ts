import type { Author } from '../stores/evidence.store';
import { appendRegister } from '../stores/register.store';
import type { Tx } from '../tx';
import type { DeliveryState } from './delivery';

/**
 * Has a delivery that was given up tried again, with its entry in the register. Asked twice the second changes nothing.
 * Answers its state; undefined: no such delivery.
 */
export async function retryDelivery(tx: Tx, id: string, author: Author): Promise<DeliveryState | undefined> {
  const [known] = await tx.query<{ state: DeliveryState }>('select state from delivery where org = $1 and id = $2', [tx.org, id]);
  if (known?.state !== 'failed') return known?.state;
  await tx.query('savepoint before'); // the register is locked before the row; what changes nothing leaves no entry
  await appendRegister(tx, 'deliveries', { type: 'delivery.retried', payload: { delivery: id } }, author);
  const [moved] = await tx.query<{ state: DeliveryState }>(
    `update delivery set state = 'waiting', since = clock_timestamp(), next_at = clock_timestamp(), rings = 0, ring_at = clock_timestamp()
      where org = $1 and id = $2 and state = 'failed' returning state`,
    [tx.org, id],
  );
  if (!moved) await tx.query('rollback to savepoint before');
  return 'waiting';
}
