import { v7 } from 'uuid';
import type { Tx } from '../tx';
import { readOfficeholders } from './cast';
import { directorName, dummyNames } from './dummies';

export interface CopyPlan {
  /** Left out: the name of the original with "rehearsal" before it. */
  readonly name?: { readonly vi: string; readonly en: string };
  /** Where its clock starts, in the past too; left out: now. */
  readonly startAt?: string;
}

export interface Copied {
  readonly org: string;
  /** Who directs it: a new person with the duty `rehearse` and no office. */
  readonly director: string;
}

type Row = Record<string, unknown>;

/** In the order of their references. Holdings that came from a case keep their dates, not the case. */
const copied: readonly [table: string, columns: string, condition?: string][] = [
  ['calendar', 'key, version, body'],
  ['procedure_definition', 'hash, key, version, kind, valid_from, valid_until, body'],
  ['unit', 'id, name, parent, managed_by, kind'],
  ['post', 'id, unit, kind, staff, title'],
  ['body', 'id, unit, kind, title'],
  ['person', 'id, name, ordering, search, facts', 'active'],
  ['incumbency', 'id, person, post, valid_from, valid_until', 'person in (select id from person where org = $1 and active)'],
  ['membership', 'id, body, person, role, valid_from, valid_until', 'person in (select id from person where org = $1 and active)'],
  ['duty', 'person, duty', `duty <> 'rehearse' and person in (select id from person where org = $1 and active)`],
];

/**
 * Makes a rehearsal of the transaction's organisation: units, posts, bodies, calendars, definitions and offices as they
 * are; persons as dummies named after their office. No id and no person's name is shared, and no row of either
 * organisation names the other, but for the original's own list of its rehearsals.
 */
export async function copyOrganisation(tx: Tx, plan: CopyPlan): Promise<Copied> {
  const [original] = await tx.query<{ name: { vi: string; en: string }; zone: string }>(
    'select name, zone from organisation where org = $1',
    [tx.org],
  );
  if (!original) throw new Error('no such organisation');
  const names = dummyNames(await readOfficeholders(tx));
  const tables: [table: string, columns: string, rows: Row[]][] = [];
  for (const [table, columns, condition] of copied) {
    const order = columns.startsWith('id') ? ' order by id' : '';
    const rows = await tx.query<{ row: Row }>(
      `select to_jsonb(r) as row from (select ${columns} from ${table} where org = $1${condition ? ` and ${condition}` : ''}${order}) r`,
      [tx.org],
    );
    tables.push([table, columns, rows.map(({ row }) => (table === 'person' ? asDummy(row, names) : row))]);
  }
  const ids = new Map(tables.flatMap(([, , rows]) => rows.flatMap((row) => (typeof row['id'] === 'string' ? [[row['id'], v7()]] : []))));
  const name = plan.name ?? { vi: `Chạy thử: ${original.name.vi}`, en: `Rehearsal: ${original.name.en}` };
  const org = v7();
  const director = await tx.within(org, async (copy) => {
    await insertOrganisation(copy, name, original.zone, plan.startAt);
    for (const [table, columns, rows] of tables)
      await insertRows(
        copy,
        table,
        columns,
        rows.map((row) => renamed(row, ids)),
      );
    return insertDirector(copy);
  });
  return { org, director };
}

/** Sorted as the name of an office is, from its first word. */
function asDummy(row: Row, names: ReturnType<typeof dummyNames>): Row {
  const name = names.get(row['id'] as string)?.vi;
  return { ...row, name, ordering: name };
}

/** Every id that belongs to the original becomes that of its copy, wherever it stands, in facts too. */
function renamed(row: Row, ids: ReadonlyMap<string, string>): Row {
  const text = JSON.stringify(row).replace(/"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/gu, (found, id: string) => {
    const copy = ids.get(id);
    return copy === undefined ? found : `"${copy}"`;
  });
  return JSON.parse(text) as Row;
}

async function insertOrganisation(tx: Tx, name: object, zone: string, startAt: string | undefined): Promise<void> {
  await tx.query(
    `insert into organisation (org, name, zone, rehearsal, clock_offset_ms)
     values ($1, $2, $3, true, coalesce(ceil(extract(epoch from $4::timestamptz - clock_timestamp()) * 1000)::bigint, 0))`,
    [tx.org, JSON.stringify(name), zone, startAt ?? null],
  );
}

async function insertRows(tx: Tx, table: string, columns: string, rows: readonly Row[]): Promise<void> {
  await tx.query(`insert into ${table} (org, ${columns}) select $1, ${columns} from jsonb_populate_recordset(null::${table}, $2::jsonb)`, [
    tx.org,
    JSON.stringify(rows),
  ]);
  if (table === 'person')
    await tx.query(`update person set search = lower(replace(replace(unaccent(name), 'đ', 'd'), 'Đ', 'D')) where org = $1`, [tx.org]);
}

/** A person of the rehearsal with the duty to direct it. */
export async function insertDirector(tx: Tx): Promise<string> {
  const id = v7();
  await tx.query(
    `with p as (insert into person (org, id, name, ordering, search) values ($1, $2, $3, $3, lower(replace(replace(unaccent($3), 'đ', 'd'), 'Đ', 'D'))) returning org, id)
     insert into duty (org, person, duty) select org, id, 'rehearse' from p`,
    [tx.org, id, directorName.vi],
  );
  return id;
}
