import type { Tx } from '../tx';

/**
 * Somebody's standing in these units begins or ends with these days, in the organisation's zone: every open case that may
 * ask for it gets a row per day, and each is carried out later in a transaction of its own. `can` judges by standing as
 * of now, before that too.
 */
export async function writeReseats(tx: Tx, units: readonly string[], days: readonly string[], reason: string): Promise<void> {
  await tx.query(
    `with around as (
         select id from unit where org = $1 and (id = any($2) or parent = any($2))
         union select parent from unit where org = $1 and id = any($2) and parent is not null),
       concerned as (
         select c.id from cases c where c.org = $1 and c.status <> 'ended' and c.unit in (select id from around)
         union select c.id from cases c where c.org = $1 and c.status <> 'ended' and c.authority = any($2))
       insert into reseat (org, id, case_id, applies_at, reason)
       select $1, gen_random_uuid(), c.id, d.day::timestamp at time zone o.zone, $4
         from concerned c join organisation o on o.org = $1 cross join (select distinct unnest($3::date[]) as day) d`,
    [tx.org, units, days, reason],
    'reseats',
  );
}
