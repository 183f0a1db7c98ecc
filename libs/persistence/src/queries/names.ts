import type { Tx } from '../tx';

/** Names of persons by id, for a screen that shows ids; whoever is unknown is left out. */
export async function namesOf(tx: Tx, ids: Iterable<string | null | undefined>): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)].filter((id): id is string => typeof id === 'string');
  if (wanted.length === 0) return {};
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from person where org = $1 and id = any($2) order by id',
    [tx.org, wanted],
    'names',
  );
  return Object.fromEntries(rows.map((r) => [r.id, r.name]));
}
