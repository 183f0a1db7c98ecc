// Writes libs/persistence/src/entities from a freshly migrated database: a class per table, columns only. Migrations are
// the truth; test/architecture/entities.spec.ts fails when the two part. Review the difference before committing it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { bootstrap, build, built } from './lib/bootstrap.mjs';

bootstrap();
build();
const { freePort } = built('libs/engine/src/index.js');
const { asSuperuser, provisionDatabase, runMigrations, startPostgres } = built('libs/persistence/src/index.js');
const { testFolder } = built('libs/testing/src/folder.js');

const folder = 'libs/persistence/src/entities';
const irregular = { cases: 'case' };

/** PostgreSQL's name of a type → TypeORM's, and what the driver gives. */
const types = {
  uuid: ['uuid', 'string'],
  text: ['text', 'string'],
  boolean: ['boolean', 'boolean'],
  smallint: ['smallint', 'number'],
  integer: ['integer', 'number'],
  bigint: ['bigint', 'string'], // wider than a number of JavaScript
  numeric: ['numeric', 'string'],
  date: ['date', 'string'],
  bytea: ['bytea', 'Buffer'],
  jsonb: ['jsonb', 'unknown'],
  'timestamp with time zone': ['timestamptz', 'Date'],
  daterange: ['daterange', 'string'],
  tstzrange: ['tstzrange', 'string'],
};

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(`_${name}`);
const singular = (table) => irregular[table] ?? table;

/** A default as TypeORM compares it: casts left out, literals as literals. */
function given(fallback) {
  const bare = fallback.replace(/::[\w ]+/g, '');
  if (/^(-?\d+|true|false)$/.test(bare)) return bare;
  return /^'[[{]/.test(bare) ? bare.slice(1, -1) : `() => ${JSON.stringify(bare)}`;
}

function column({ name, type, nullable, fallback, key }) {
  const array = type.endsWith('[]');
  const known = types[type.replace('[]', '')];
  if (!known) throw new Error(`no entity type for ${type} (column ${name}): add it to scripts/entities.mjs`);
  const [orm, ts] = known;
  const property = camel(name);
  const options = [
    `type: '${orm}'`,
    ...(property === name ? [] : [`name: '${name}'`]),
    ...(array ? ['array: true'] : []),
    ...(nullable ? ['nullable: true'] : []),
    ...(fallback === null ? [] : [`default: ${given(fallback)}`]),
  ];
  const value = array ? `readonly ${ts}[]` : ts;
  return `  @${key ? 'PrimaryColumn' : 'Column'}({ ${options.join(', ')} })\n  ${property}!: ${nullable && ts !== 'unknown' ? `${value} | null` : value};\n`;
}

function entity(table, columns) {
  const decorators = [...new Set(['Entity', ...columns.map((c) => (c.key ? 'PrimaryColumn' : 'Column'))])].sort();
  return `import { ${decorators.join(', ')} } from 'typeorm';

@Entity('${table}')
export class ${pascal(singular(table))}Entity {
${columns.map(column).join('\n')}}
`;
}

const query = `select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    pg_get_expr(d.adbin, d.adrelid) as fallback,
    exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as key
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
  order by c.relname, a.attnum`;

async function readTables() {
  const dir = testFolder('entities');
  const pg = await startPostgres({ dataDir: join(dir, 'pg'), port: await freePort(), durable: false, log: () => undefined });
  try {
    await runMigrations((await provisionDatabase(pg, 'entities')).migrateUrl);
    const { rows } = await asSuperuser(pg, 'entities', (db) => db.query(query));
    const tables = new Map();
    for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
    return tables;
  } finally {
    await pg.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

const tables = await readTables();
const style = await prettier.resolveConfig('package.json');
const write = async (file, text) => writeFileSync(join(folder, file), await prettier.format(text, { ...style, parser: 'typescript' }));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [table, columns] of tables) await write(`${singular(table).replaceAll('_', '-')}.entity.ts`, entity(table, columns));
const names = [...tables.keys()].map(singular);
await write(
  'index.ts',
  `${names.map((name) => `import { ${pascal(name)}Entity } from './${name.replaceAll('_', '-')}.entity';`).join('\n')}

/** Every table as a class: columns only, no relations, no cascades, nothing lazy. The hot path is plain SQL. */
export const entities = [${names.map((name) => `${pascal(name)}Entity`).join(', ')}];
`,
);
process.stdout.write(`${tables.size} entities written to ${folder}\n`);
