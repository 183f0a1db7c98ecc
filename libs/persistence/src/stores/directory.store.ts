import type { Directory, Holding } from '#domain';
import type { Tx } from '../tx';

const holdings = (condition: string): string => `
  select i.person, p.unit, p.kind as post, null as body, null as role
    from incumbency i join post p on p.org = i.org and p.id = i.post
   where i.org = $1 and ${condition.replace('PERSON', 'i.person').replace('UNIT', 'p.unit')} and i.valid_from <= $2::date and (i.valid_until is null or i.valid_until > $2::date)
  union all
  select m.person, b.unit, null, b.kind, m.role
    from membership m join body b on b.org = m.org and b.id = m.body
   where m.org = $1 and ${condition.replace('PERSON', 'm.person').replace('UNIT', 'b.unit')} and m.valid_from <= $2::date and (m.valid_until is null or m.valid_until > $2::date)`;

type Raw = { person: string; unit: string; post: string | null; body: string | null; role: string | null };

const toHolding = (raw: Raw): Holding => ({
  person: raw.person,
  unit: raw.unit,
  ...(raw.post ? { post: raw.post } : {}),
  ...(raw.body ? { body: raw.body } : {}),
  ...(raw.role ? { role: raw.role } : {}),
});

/** SQL of one person's holdings as a JSON array, for the scene. `$1` org, `$2` day, `$3` person. */
export const holdingsOfPerson = `(select coalesce(jsonb_agg(h), '[]') from (${holdings('PERSON = $3')}) h)`;

/** Who holds what in the case's unit, its authority, its parent and its sub-units on that day. */
export async function readDirectory(tx: Tx, units: Omit<Directory, 'holdings'>, day: string): Promise<Directory> {
  const ids = [units.caseUnit, units.authorityUnit, units.parentUnit, ...units.subUnits].filter((id) => id !== null);
  const rows = await tx.query<Raw>(holdings('UNIT = any($3)'), [tx.org, day, ids], 'directory');
  return { ...units, holdings: rows.map(toHolding), whole: true };
}

export const toHoldings = (rows: readonly Raw[]): Holding[] => rows.map(toHolding);
