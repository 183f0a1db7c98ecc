import { inTransaction } from '#persistence';
import type { House } from './house';

/**
 * A rehearsal's clock goes to a second after that instant of the case, and nobody is told. How many days that are depends on
 * the weekday on which the test runs.
 */
export function pass(house: House, org: string, caseId: string, instant: 'engine_due' | 'next_due'): Promise<unknown> {
  return inTransaction(house.source, org, (tx) =>
    tx.query(
      `update organisation o set clock_offset_ms = 1000 + (1000 * extract(epoch from c.${instant} - clock_timestamp()))::bigint
         from cases c where c.org = o.org and c.id = $1`,
      [caseId],
    ),
  );
}
