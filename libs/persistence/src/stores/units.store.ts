import type { Directory } from '#domain';
import type { Tx } from '../tx';

/** The units around a post, as its procedure sees them. */
export interface Units {
  readonly unit: string;
  readonly authority: string;
  readonly parent: string | null;
  readonly subUnits: readonly string[];
  /** Whether the post is one of that unit itself, not of a division below it. */
  readonly ownPost: boolean;
}

/** A division has no leadership of its own: an agency's procedure is that of the nearest unit above the post that has one. */
export async function readUnits(tx: Tx, post: string, whose: 'post' | 'agency'): Promise<Units | undefined> {
  const [row] = await tx.query<Units>(
    `with recursive up as (
         select u.*, 0 as height from unit u join post p on p.org = u.org and p.unit = u.id where p.org = $1 and p.id = $2
         union all select u.*, up.height + 1 from unit u join up on u.org = up.org and u.id = up.parent where up.kind = 'division' and $3 = 'agency'),
       own as (select * from up where height = 0), acting as (select * from up order by height desc limit 1)
     select acting.id as unit, coalesce(own.managed_by, own.id) as authority, acting.parent,
       (select coalesce(array_agg(s.id), '{}') from unit s where s.org = $1 and s.parent = acting.id) as "subUnits", own.id = acting.id as "ownPost" from own, acting`,
    [tx.org, post, whose],
    'units of post',
  );
  return row;
}

/** The same as the domain's directory names them; `postKind` of the post. */
export const directoryUnits = (units: Units, postKind: string): Omit<Directory, 'holdings'> => ({
  caseUnit: units.unit,
  authorityUnit: units.authority,
  parentUnit: units.parent,
  subUnits: units.subUnits,
  ...(units.ownPost ? { postKind } : {}),
});
