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
 * Makes the roles (none superuser, none past row security) and a database owned by a role that can't log in; from a
 * template when one is named. Called twice, the second finds everything there.
 */
export async function provisionDatabase(pg: RunningPostgres, name: string, options: { template?: string } = {}): Promise<DatabaseUrls> {
  await asSuperuser(pg, 'postgres', async (client) => {
    await client.query(`do $$ begin create role mandate_owner nologin; exception when duplicate_object then null; end $$`);
    for (const role of [...logins, 'temporal']) {
      await client.query(`do $$ begin create role ${role} login; exception when duplicate_object then null; end $$`);
      await client.query(`alter role ${role} password '${passwordOf(pg, role)}'`);
    }
    await client.query('alter role temporal createdb');
    await client.query('grant mandate_owner to mandate_migrate');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0)
      await client.query(`create database "${name}" owner mandate_owner${options.template ? ` template "${options.template}"` : ''}`);
    await client.query(`revoke all on database "${name}" from public`);
    await client.query(`grant connect on database "${name}" to ${logins.join(', ')}`);
  });
  await asSuperuser(pg, name, async (client) => {
    for (const extension of ['unaccent', 'pg_trgm', 'btree_gist']) await client.query(`create extension if not exists ${extension}`);
    await client.query('alter schema public owner to mandate_owner');
    await client.query(`grant usage on schema public to ${logins.join(', ')}`);
  });
  const url = (role: (typeof logins)[number]): string => `postgres://${role}:${passwordOf(pg, role)}@${pg.host}:${pg.port}/${name}`;
  return { appUrl: url('mandate_app'), relayUrl: url('mandate_relay'), auditUrl: url('mandate_audit'), migrateUrl: url('mandate_migrate') };
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
