import type { Tx } from '../tx';

/**
 * Somebody's standing in these units begins or ends with these days, in the organisation's zone: every open case that may
 * ask for it gets a row per day, and each is carried out later in a transaction of its own. `can` judges by standing as
 * of now, before that too.
 */
export async function writeReseats(tx: Tx, units: readonly string[], days: readonly string[], reason: string): Promise<void> {
  await tx.query(
    `insert into reseat (org, id, case_id, applies_at, reason)
       select c.org, gen_random_uuid(), c.id, d.day::timestamp at time zone o.zone, $4
         from cases c join unit u on u.org = c.org and u.id = c.unit join organisation o on o.org = c.org cross join (select distinct unnest($3::date[]) as day) d
        where c.org = $1 and c.status <> 'ended' and (c.unit = any($2) or c.authority = any($2) or u.parent = any($2)
          or exists (select from unit s where s.org = c.org and s.parent = c.unit and s.id = any($2)))`,
    [tx.org, units, days, reason],
    'reseats',
  );
}
