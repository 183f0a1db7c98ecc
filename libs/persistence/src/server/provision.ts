import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import type { RunningPostgres } from './embedded-postgres';

export interface DatabaseUrls {
  readonly appUrl: string;
  readonly relayUrl: string;
  readonly auditUrl: string;
  readonly migrateUrl: string;
}

const logins = ['mandate_app', 'mandate_relay', 'mandate_audit', 'mandate_migrate'] as const;

/** Role passwords of the embedded server follow from the superuser's, which is kept in its own file: nothing more to store. */
export const passwordOf = (pg: RunningPostgres, role: string): string => createHmac('sha256', pg.password).update(role).digest('base64url');

/**
 * What an administrator of the database runs once: an owner that can't log in, four logins (none superuser, none past row
 * security), and on the database itself the extensions and the rights on its schema. Run again they change nothing.
 */
export const provisionStatements = {
  roles: ['mandate_owner nologin', ...logins.map((role) => `${role} login`)]
    .map((role) => `do $$ begin create role ${role}; exception when duplicate_object then null; end $$`)
    .concat('grant mandate_owner to mandate_migrate'),
  inDatabase: (name: string): string[] => [
    `revoke all on database "${name}" from public`,
    `grant connect on database "${name}" to ${logins.join(', ')}`,
    ...['unaccent', 'pg_trgm', 'btree_gist'].map((extension) => `create extension if not exists ${extension}`),
    'alter schema public owner to mandate_owner',
    `grant usage on schema public to ${logins.join(', ')}`,
  ],
};

/** Makes the roles and a database owned by the role that can't log in; from a template when one is named. Called twice, the second finds everything there. */
export async function provisionDatabase(pg: RunningPostgres, name: string, options: { template?: string } = {}): Promise<DatabaseUrls> {
  await asSuperuser(pg, 'postgres', async (client) => {
    if (!options.template) await makeRoles(pg, client);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0)
      await client.query(`create database "${name}" owner mandate_owner${options.template ? ` template "${options.template}"` : ''}`);
  });
  await asSuperuser(pg, name, async (client) => {
    await client.query(provisionStatements.inDatabase(name).join(';'));
  });
  const url = (role: (typeof logins)[number]): string => `postgres://${role}:${passwordOf(pg, role)}@${pg.host}:${pg.port}/${name}`;
  return { appUrl: url('mandate_app'), relayUrl: url('mandate_relay'), auditUrl: url('mandate_audit'), migrateUrl: url('mandate_migrate') };
}

/** The logins alone: those of the database, and the engine's. */
export const provisionRoles = (pg: RunningPostgres): Promise<void> => asSuperuser(pg, 'postgres', (client) => makeRoles(pg, client));

async function makeRoles(pg: RunningPostgres, client: Client): Promise<void> {
  await client.query(provisionStatements.roles.join(';'));
  await client.query(`do $$ begin create role temporal login createdb; exception when duplicate_object then null; end $$`);
  await client.query([...logins, 'temporal'].map((role) => `alter role ${role} password '${passwordOf(pg, role)}'`).join(';'));
}

export async function asSuperuser<T>(pg: RunningPostgres, database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ host: pg.host, port: pg.port, user: pg.superuser, password: pg.password, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
