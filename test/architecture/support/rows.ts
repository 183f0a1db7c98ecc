import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { tablesOf } from './catalogue';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
}

const sample: Readonly<Record<string, () => unknown>> = {
  uuid: randomUUID,
  text: () => 'x',
  jsonb: () => '{}',
  boolean: () => false,
  integer: () => 1,
  bigint: () => 1,
  smallint: () => 1,
  numeric: () => 1,
  bytea: () => Buffer.from('x'),
  date: () => '2026-01-01',
  'timestamp with time zone': () => '2026-01-01T00:00:00Z',
  daterange: () => '[2026-01-01,)',
  tstzrange: () => '[2026-01-01,)',
  'text[]': () => [],
  'uuid[]': () => [],
};

/**
 * Puts a row of the organisation into every table that has one. For a database of the test's own, as superuser: what
 * rows mean to each other (keys, checks, triggers) is set aside for it; who may see them, which is what is tested, is not.
 */
export async function sowRows(db: Client, org: string): Promise<void> {
  await db.query(`do $$ declare c record; begin
    for c in select conrelid::regclass as tab, conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace loop
      execute format('alter table %s drop constraint %I', c.tab, c.conname); end loop; end $$`);
  await db.query('set session_replication_role = replica');
  for (const table of await tablesOf(db)) {
    const columns = await columnsOf(db, table);
    if (!columns.some((c) => c.name === 'org')) continue;
    const filled = columns.filter((c) => c.needed);
    const values = filled.map((c) => (c.name === 'org' ? org : valueFor(table, c)));
    const places = filled.map((_, i) => `$${i + 1}`).join(', ');
    await db.query(`insert into ${table} (${filled.map((c) => `"${c.name}"`).join(', ')}) values (${places})`, values);
  }
  await db.query('set session_replication_role = origin');
}

function valueFor(table: string, column: Column): unknown {
  const value = sample[column.type];
  if (!value) throw new Error(`no sample for ${table}.${column.name} of type ${column.type}: add one to test/architecture/support/rows.ts`);
  return value();
}

async function columnsOf(db: Client, table: string): Promise<Column[]> {
  const { rows } = await db.query<Column>(
    `select attname as name, format_type(atttypid, null) as type, attnotnull and not atthasdef and attidentity = '' as needed
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows;
}
