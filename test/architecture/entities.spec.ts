import type { DataSource } from 'typeorm';
import { openDatabase } from '#persistence';
import { testDatabase } from '#testing';

/**
 * Keys, checks and indexes are the migrations' alone and have no place in entities; all else that TypeORM would do to
 * make the database look like the entities is a difference.
 */
const migrationsOwn = /^(DROP INDEX|ALTER TABLE "\w+" (DROP|ADD) CONSTRAINT) /;

describe('entities and a freshly migrated database', () => {
  let source: DataSource;

  beforeAll(async () => {
    source = await openDatabase((await testDatabase('entities')).migrateUrl, 1);
  }, 30_000);
  afterAll(() => source.destroy());

  it('agree on every column, its type, default and whether it may be null (otherwise: npm run entities)', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map((q) => q.query).filter((sql) => !migrationsOwn.test(sql))).toEqual([]);
  }, 30_000);

  it('agree on the tables', async () => {
    const rows = await source.query<{ name: string }[]>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migration' order by 1`,
    );
    expect(source.entityMetadatas.map((m) => m.tableName).sort()).toEqual(rows.map((row) => row.name).sort());
  });

  it('agree on the primary keys', async () => {
    const rows = await source.query<{ name: string; key: string }[]>(
      `select c.relname as name, string_agg(a.attname, ' ' order by a.attname) as key from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
       where i.indisprimary and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration' group by 1`,
    );
    const keys = Object.fromEntries(rows.map(({ name, key }) => [name, key]));
    const ours = source.entityMetadatas.map((m) => [
      m.tableName,
      m.primaryColumns
        .map((c) => c.databaseName)
        .sort()
        .join(' '),
    ]);
    expect(Object.fromEntries(ours)).toEqual(keys);
  });

  it('are columns only: no relation, no cascade, nothing lazy', () =>
    expect(source.entityMetadatas.filter((m) => m.relations.length > 0 || m.eagerRelations.length > 0).map((m) => m.name)).toEqual([]));
});
