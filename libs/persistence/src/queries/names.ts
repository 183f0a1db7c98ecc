import type { Bilingual } from '#domain';
import type { Tx } from '../tx';

/** Names of persons by id, as names are sorted, for a screen that shows ids; whoever is unknown is left out. */
export async function namesOf(tx: Tx, ids: Iterable<string | null | undefined>): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)].filter((id): id is string => typeof id === 'string');
  if (wanted.length === 0) return {};
  const rows = await tx.query<{ id: string; name: string }>(
    `select id, name from person where org = $1 and id = any($2) order by ordering_key(name, ordering) collate "vi-x-icu", id`,
    [tx.org, wanted],
    'names',
  );
  return Object.fromEntries(rows.map((r) => [r.id, r.name]));
}

/** What units or posts are called, by id. */
export async function titlesOf(tx: Tx, what: 'unit' | 'post', ids: readonly string[]): Promise<Record<string, Bilingual>> {
  if (ids.length === 0) return {};
  const column = what === 'unit' ? 'name' : 'title';
  const rows = await tx.query<{ id: string; title: Bilingual }>(
    `select id, ${column} as title from ${what} where org = $1 and id = any($2)`,
    [tx.org, [...new Set(ids)]],
  );
  return Object.fromEntries(rows.map((r) => [r.id, r.title]));
}

/** Compares ids of persons as their names follow each other in `names`. */
export function byName(names: Readonly<Record<string, string>>): (a: string, b: string) => number {
  const places = new Map(Object.keys(names).map((id, place) => [id, place]));
  const placeOf = (id: string): number => places.get(id) ?? places.size;
  return (a, b) => placeOf(a) - placeOf(b);
}
