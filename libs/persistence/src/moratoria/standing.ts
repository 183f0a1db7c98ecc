import { instantOf } from '../stores/case-tables';
import type { Tx } from '../tx';

/** A moratorium as whoever is refused by it is told. */
export interface Standing {
  readonly moratorium: string;
  readonly number: string;
  readonly until: string | null;
}

const now = `(select clock_timestamp() + clock_offset_ms * interval '1 millisecond' from organisation where org = $1)`;

/** SQL: does moratorium `m` stand now? One whose end has come is over, whether or not anybody has noted it. */
export const stands = `m.lifted_at is null and (m.until is null or m.until > ${now})`;

/** The moratorium that keeps a procedure of that kind from starting for the post, the first declared where there are several. */
export async function standingFor(tx: Tx, kind: string, post: string): Promise<Standing | undefined> {
  const [found] = await tx.query<Standing>(
    `select m.id as moratorium, m.number, m.until from moratorium m
      where m.org = $1 and ${stands} and moratorium_covers(m, $2, $3) order by m.declared_at, m.id limit 1`,
    [tx.org, kind, post],
    'standing moratorium',
  );
  return found && { ...found, until: instantOf(found.until) };
}

/** A hold that the engine comes to late holds nothing any more. */
export async function isLifted(tx: Tx, id: string): Promise<boolean> {
  const [lifted] = await tx.query('select from moratorium where org = $1 and id = $2 and lifted_at is not null', [tx.org, id], 'is lifted');
  return lifted !== undefined;
}
