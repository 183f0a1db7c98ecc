import type { Client } from 'pg';

/** What PostgreSQL itself says about who may do what to a table. One line per fact, so that a review sees a line. */
export interface TableRights {
  readonly rowSecurity: 'forced' | 'on' | 'off';
  readonly policies: readonly string[];
  readonly grants: readonly string[];
  readonly triggers: readonly string[];
}

export interface Catalogue {
  readonly tables: Readonly<Record<string, TableRights>>;
  readonly functions: readonly string[];
  readonly roles: readonly string[];
}

/** Tables of the schema, without the migrations' own. */
export const tablesOf = (db: Client): Promise<string[]> =>
  names(db, `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`);

export async function readCatalogue(db: Client): Promise<Catalogue> {
  const tables: Record<string, TableRights> = {};
  for (const table of await tablesOf(db)) tables[table] = await readTable(db, table);
  return {
    tables,
    functions: await names(
      db,
      `select format('%s(%s) %s %s: %s', proname, pg_get_function_identity_arguments(oid), case when prosecdef then 'security definer' else 'security invoker' end,
         coalesce(array_to_string(proconfig, ' '), '-'), coalesce((select string_agg(coalesce(nullif(a.grantee::regrole::text, '-'), 'public'), ', ' order by a.grantee::regrole::text)
         from aclexplode(coalesce(proacl, acldefault('f', proowner))) a where a.grantee <> proowner), 'nobody')) as name
       from pg_proc p where pronamespace = 'public'::regnamespace
         and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`,
    ),
    roles: await names(
      db,
      `select rolname || case when rolcanlogin then ' login' else ' nologin' end || case when rolsuper then ' superuser' else '' end
         || case when rolbypassrls then ' bypassrls' else '' end || case when rolcreaterole then ' createrole' else '' end as name
       from pg_roles where rolname like 'mandate%' and rolname <> current_user order by 1`,
    ),
  };
}

async function readTable(db: Client, table: string): Promise<TableRights> {
  const [security] = await names(
    db,
    `select case when relrowsecurity and relforcerowsecurity then 'forced' when relrowsecurity then 'on' else 'off' end as name from pg_class where oid = $1::regclass`,
    table,
  );
  return {
    rowSecurity: security as TableRights['rowSecurity'],
    policies: await names(
      db,
      `select format('%s: %s to %s using %s check %s%s', policyname, lower(cmd), array_to_string(roles, ', '), coalesce(qual, '-'), coalesce(with_check, '-'),
         case when permissive = 'PERMISSIVE' then '' else ' restrictive' end) as name
       from pg_policies where schemaname = 'public' and tablename = $1 order by 1`,
      table,
    ),
    grants: [
      ...(await names(
        db,
        `select format('%s: %s', case when a.grantee = 0 then 'public' else a.grantee::regrole::text end, string_agg(lower(a.privilege_type), ', ' order by a.privilege_type)) as name
         from pg_class c, aclexplode(c.relacl) a where c.oid = $1::regclass and a.grantee <> c.relowner group by a.grantee order by 1`,
        table,
      )),
      ...(await names(
        db,
        `select format('%s: %s (%s)', a.grantee::regrole, lower(a.privilege_type), string_agg(att.attname, ', ' order by att.attname)) as name
         from pg_attribute att, aclexplode(att.attacl) a where att.attrelid = $1::regclass group by a.grantee, a.privilege_type order by 1`,
        table,
      )),
    ],
    triggers: await names(
      db,
      `select regexp_replace(pg_get_triggerdef(oid), '^CREATE (CONSTRAINT )?TRIGGER ', '') || case tgenabled when 'O' then '' else ' [' || tgenabled::text || ']' end as name
       from pg_trigger where tgrelid = $1::regclass and not tgisinternal order by 1`,
      table,
    ),
  };
}

async function names(db: Client, sql: string, ...values: string[]): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(sql, values);
  return rows.map((row) => row.name);
}
