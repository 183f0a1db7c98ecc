import { holders, type Definition, type Directory, type Duty, type Holding } from '#domain';
import type { DefinitionStore } from '../stores/definition.store';
import { holdingsOfPerson, toHoldings } from '../stores/directory.store';
import type { Tx } from '../tx';

/** A case's place as the scope sees it: null stands for "any that is not named". */
interface Place {
  readonly definition: string;
  readonly unit: string | null;
  readonly authority: string | null;
  readonly post: string | null;
}

/** What a person may read, as data for SQL: `readable` says of a case the same as the domain's `canRead`. */
export interface Reader {
  readonly person: string;
  readonly all: boolean;
  readonly units: readonly string[];
  readonly authorities: readonly string[];
  readonly posts: readonly string[];
  readonly places: readonly Place[];
}

interface Ground {
  readonly active: boolean | null;
  readonly holdings: Parameters<typeof toHoldings>[0];
  readonly duties: readonly Duty[];
  readonly units: readonly { readonly id: string; readonly parent: string | null }[];
  readonly definitions: readonly string[];
}

/** Of whoever is not active any more: no case is his. */
const nothing: Reader = { person: '00000000-0000-0000-0000-000000000000', all: false, units: [], authorities: [], posts: [], places: [] };

/**
 * The reader's scope today. Which cases his offices open is found with `holders` itself, tried on every kind of place a
 * case can have relative to what he holds, so list and case page can't say different things.
 */
export async function readReader(tx: Tx, person: string, store: DefinitionStore): Promise<Reader> {
  const [row] = await tx.query<{ ground: Ground }>(groundSql, [tx.org, null, person], 'reader');
  if (!row) throw new Error('an organisation always answers');
  const { ground } = row;
  if (!ground.active) return nothing;
  const all = ground.duties.some((d) => d === 'auditor' || d === 'administrator');
  const holdings = toHoldings(ground.holdings);
  if (all || holdings.length === 0) return { person, all, units: [], authorities: [], posts: [], places: [] };
  const definitions = await Promise.all(ground.definitions.map(async (hash) => ({ hash, definition: await store.definition(tx, hash) })));
  const held = [...new Set(holdings.map((h) => h.unit))];
  const units = ground.units.filter((u) => held.includes(u.id) || (u.parent && held.includes(u.parent)) || isParent(ground, u.id, held));
  const posts = [...new Set(definitions.flatMap(({ definition }) => stepAside(definition)))];
  const places = definitions.flatMap(({ hash, definition }) =>
    [...units.map((u) => u.id), null].flatMap((unit) =>
      [...held, null].flatMap((authority) =>
        [...posts, null]
          .filter((post) => opens(definition, directoryAt(ground, holdings, { unit, authority, post }), person))
          .map((post): Place => ({ definition: hash, unit, authority, post })),
      ),
    ),
  );
  return { person, all, units: units.map((u) => u.id), authorities: held, posts, places };
}

const isParent = (ground: Ground, unit: string, held: readonly string[]): boolean =>
  ground.units.some((u) => u.parent === unit && held.includes(u.id));

const stepAside = (definition: Definition): readonly string[] => Object.values(definition.offices).flatMap((o) => o.unlessPost ?? []);

/** `canRead`'s offices. */
function opens(definition: Definition, directory: Directory, person: string): boolean {
  return [definition.board, definition.personnelBody, definition.authority].some((office) =>
    holders(definition, office, directory).includes(person),
  );
}

const elsewhere = 'elsewhere';

function directoryAt(ground: Ground, holdings: readonly Holding[], at: Omit<Place, 'definition'>): Directory {
  return {
    caseUnit: at.unit ?? elsewhere,
    authorityUnit: at.authority ?? elsewhere,
    parentUnit: ground.units.find((u) => u.id === at.unit)?.parent ?? null,
    subUnits: at.unit ? ground.units.filter((u) => u.parent === at.unit).map((u) => u.id) : [],
    ...(at.post ? { postKind: at.post } : {}),
    holdings,
  };
}

const groundSql = `with d as (
    select coalesce($2::date, ((clock_timestamp() + clock_offset_ms * interval '1 millisecond') at time zone zone)::date) as day from organisation where org = $1)
  select jsonb_build_object(
    'active', (select active from person where org = $1 and id = $3),
    'holdings', ${holdingsOfPerson.replaceAll('$2::date', '(select day from d)')},
    'duties', (select coalesce(jsonb_agg(duty), '[]') from duty where org = $1 and person = $3),
    'units', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'parent', parent)), '[]') from unit where org = $1),
    'definitions', (select coalesce(jsonb_agg(hash), '[]') from procedure_definition where org = $1)) as ground`;

/**
 * SQL: may the reader in the jsonb parameter `reader` read case `c`? `$1` is the organisation. Each list is hashed once,
 * so the check costs a row little.
 */
export const readable = (reader: string): string => `((${reader}->>'all')::boolean
    or c.id in (select case_id from seat where org = $1 and person = (${reader}->>'person')::uuid)
    or c.id in (select case_id from step where org = $1 and accountable = (${reader}->>'person')::uuid)
    or c.id in (select case_id from candidate where org = $1 and person = (${reader}->>'person')::uuid)
    or (c.definition, ${named('c.unit::text', `${reader}->'units'`)}, ${named('c.authority::text', `${reader}->'authorities'`)},
        coalesce((select kind from post where org = $1 and id = c.post and unit = c.unit and ${reader}->'posts' ? kind), ''))
      in (select s.definition, coalesce(s.unit, ''), coalesce(s.authority, ''), coalesce(s.post, '')
            from jsonb_to_recordset(${reader}->'places') as s(definition text, unit text, authority text, post text)))`;

const named = (value: string, list: string): string => `case when ${list} ? ${value} then ${value} else '' end`;
