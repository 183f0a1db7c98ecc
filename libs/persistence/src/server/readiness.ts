import type { DataSource } from 'typeorm';
import { functions, grantOf, grantOnFunction, rights, type Right } from '../../../../migrations/schema/security';
import { openDatabase } from '../data-source';

export type Role = Right['role'];

/**
 * A pool for one role, on a database that this process can work with: schema at the newest migration, every right there,
 * no login that passes by row security. Else an error that names the setting and the statements that mend it.
 */
export async function openFor(role: Role, url: string, poolSize: number): Promise<DataSource> {
  const source = await openDatabase(url, poolSize).catch((error: Error) => {
    throw new Error(`no connection as ${role}: ${error.message}`);
  });
  const obstacle = await obstacleFor(role, source);
  if (obstacle === undefined) return source;
  await source.destroy();
  throw new Error(obstacle);
}

/** Why `role` can't work on this database, with what mends it; undefined when it can. */
export async function obstacleFor(role: Role, source: DataSource): Promise<string | undefined> {
  const [login] = await source.query<Login[]>(loginSql);
  if (!login) return 'the login is gone';
  if (login.passes) return `${login.name} is a superuser or has BYPASSRLS and so sees every organisation: use a plain member of ${role}`;
  if (!login.usage) return `${login.name} lacks a right: grant usage on schema public to ${role};`;
  if (!login.schema) return 'the database has no schema yet: run the migrations (node dist/apps/start/src/migrate.js)';
  const missing = await missingGrants(role, source);
  if (missing.length > 0) return `${login.name} lacks rights:\n${missing.map((grant) => `  ${grant};`).join('\n')}`;
  const behind = await pendingMigrations(source);
  if (behind.length > 0) return `the schema lacks ${behind.join(', ')}: run the migrations (node dist/apps/start/src/migrate.js)`;
  return undefined;
}

/** A database that forgets on power loss must not hold the evidence. */
export async function durabilityObstacle(source: DataSource): Promise<string | undefined> {
  const rows = await source.query<{ name: string; setting: string }[]>(
    `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off' order by name`,
  );
  if (rows.length === 0) return undefined;
  return `the database may lose acknowledged acts: set ${rows.map((r) => `${r.name} = on`).join(', ')} in postgresql.conf, for the database and for the role`;
}

interface Login {
  readonly name: string;
  readonly passes: boolean;
  readonly usage: boolean;
  readonly schema: boolean;
}

const loginSql = `select rolname as name, rolsuper or rolbypassrls as passes, has_schema_privilege('public', 'usage') as usage,
  to_regclass('public.migration') is not null as schema from pg_roles where rolname = current_user`;

async function missingGrants(role: Role, source: DataSource): Promise<string[]> {
  const own = rights.filter((right) => right.role === role);
  const calls = functions.filter((f) => f.role === role);
  const lacking = await source.query<{ n: number }[]>(lackingSql, [
    JSON.stringify(own.map((right, n) => ({ n, name: right.table, can: right.can, columns: right.columns ?? null }))),
  ]);
  const uncallable = await source.query<{ n: number }[]>(uncallableSql, [JSON.stringify(calls.map((f, n) => ({ n, name: f.function })))]);
  return [
    ...own.filter((_, n) => lacking.some((row) => row.n === n)).map(grantOf),
    ...calls.filter((_, n) => uncallable.some((row) => row.n === n)).map(grantOnFunction),
  ];
}

/** Tables that are not there are the migrations' matter, not a missing right. */
const lackingSql = `
  select r.n from jsonb_to_recordset($1::jsonb) as r (n int, name text, can text, columns text[]),
    lateral (select to_regclass('public.' || r.name) as id) t
   where t.id is not null and not case when r.columns is null then has_table_privilege(t.id::oid, r.can)
     else (select bool_and(has_column_privilege(t.id::oid, c, r.can)) from unnest(r.columns) c) end order by r.n`;

const uncallableSql = `
  select r.n from jsonb_to_recordset($1::jsonb) as r (n int, name text), lateral (select to_regprocedure('public.' || r.name) as id) f
   where f.id is not null and not has_function_privilege(f.id::oid, 'execute') order by r.n`;

async function pendingMigrations(source: DataSource): Promise<string[]> {
  const done = await source.query<{ name: string }[]>('select name from migration');
  return source.migrations.map((m) => m.name ?? m.constructor.name).filter((name) => !done.some((row) => row.name === name));
}
