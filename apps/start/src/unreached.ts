import { Client } from 'pg';
import { connect } from '#engine';
import type { EngineConfig } from '#config';
import { runMigrations, type DatabaseUrls } from '#persistence';

const settings = {
  migrateUrl: 'DATABASE_MIGRATE_URL',
  appUrl: 'DATABASE_URL',
  relayUrl: 'DATABASE_RELAY_URL',
  auditUrl: 'DATABASE_AUDIT_URL',
} as const;

const statements = (database: string): string => `node dist/apps/start/src/migrate.js --roles ${database} prints the statements`;

/** Tries each of the four logins on a database of somebody else; fails with a line for each that is not let in, and what mends it. */
export async function reachDatabase(urls: DatabaseUrls): Promise<string> {
  const names = Object.keys(settings) as (keyof typeof settings)[];
  const tried = await Promise.all(names.map((name) => refusal(settings[name], urls[name])));
  const failed = tried.filter((line) => line !== undefined);
  if (failed.length > 0) throw new Error(failed.join('\n'));
  return new URL(urls.appUrl).host;
}

async function refusal(setting: string, url: string): Promise<string | undefined> {
  if (!URL.canParse(url)) return `${setting} is no URL: it has the form postgres://user:password@host:5432/database`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return `${setting}: ${whyRefused(new URL(url), error as Failure)}`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface Failure {
  readonly code?: string;
  readonly message: string;
}

function whyRefused({ host, username, pathname }: URL, { code, message }: Failure): string {
  const database = decodeURIComponent(pathname.slice(1));
  switch (code) {
    case '28P01':
    case '28000':
      return `${host} refuses the login ${username} (${message}): correct user and password, or make the role; ${statements(database)}`;
    case '3D000':
      return `${host} has no database ${database}: create it; ${statements(database)}`;
    case '42501':
      return `${username} may not enter ${database} (${message}): ${statements(database)} that let it`;
    case '53300':
      return `${host} has no connection left (${message}): raise its max_connections`;
    default:
      return `no PostgreSQL answers at ${host} (${code ?? message}): start it, or correct the setting`;
  }
}

/** A Temporal server of somebody else that does not answer. */
export async function reachEngine({ address, ...rest }: EngineConfig): Promise<string> {
  try {
    await (await connect({ address, ...rest })).close();
    return address;
  } catch (error) {
    const tls = rest.tls === false ? 'TEMPORAL_TLS, when it wants TLS' : 'what TEMPORAL_TLS_… and TEMPORAL_API_KEY say';
    throw new Error(
      `TEMPORAL_ADDRESS: no Temporal server answers at ${address} (${(error as Error).message}): start it, or correct the address, or ${tls}; ` +
        'without the setting npm start brings one of its own',
    );
  }
}

/** Brings the schema up to date; what stops it is told with what mends it. A migration that stops has changed nothing. */
export async function migrate(url: string): Promise<string[]> {
  try {
    return await runMigrations(url);
  } catch (error) {
    const { code, message } = error as Failure;
    const inTheWay = code === '42P07' || code === '42710' || code === '42723';
    const database = URL.canParse(url) ? new URL(url).pathname.slice(1) : 'mandate';
    if (inTheWay)
      throw new Error(
        `the migrations stopped and changed nothing: ${message}, which is not ours. Use an empty database, or move it out of the way`,
      );
    if (code === '42501' || code === '22023')
      throw new Error(`the migrations stopped and changed nothing: ${message}; ${statements(database)} that give the right`);
    if (code === '53100')
      throw new Error(
        `the migrations stopped and changed nothing: the disk of the database is full (${message}): free some space on it, then run the command again`,
      );
    throw new Error((await refusal('DATABASE_MIGRATE_URL', url)) ?? `the migrations stopped and changed nothing: ${message}`);
  }
}
