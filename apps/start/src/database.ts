import { join } from 'node:path';
import { freePort } from '#engine';
import { need, type Config } from '#config';
import { passwordOf, provisionDatabase, startPostgres, type DatabaseUrls, type RunningPostgres } from '#persistence';
import { dataDir } from './folder';

/** A port of our own beside the usual one, so that a PostgreSQL of this machine is not in the way. */
const usualPort = 54_329;

/** The embedded server, needed unless both the database and the engine are somebody else's; one that comes back, where it was `before`. */
export async function startCluster(tell: (line: string) => void, before?: number): Promise<RunningPostgres> {
  const port = await freePort(before ?? usualPort);
  if (before !== undefined && port !== before) throw new Error(movedAway('database', `127.0.0.1:${before}`));
  return startPostgres({ dataDir: join(dataDir, 'pg'), port, durable: true, log: tell });
}

/** What was started with an address would go on asking there. */
export const movedAway = (part: string, address: string): string =>
  `the ${part} can't come back at ${address}, which somebody else has taken meanwhile: run npm start again, it takes another port`;

/** The four connections from the environment, or undefined when none is named. Some without the others is a mistake. */
export function externalDatabase({ database }: Config): DatabaseUrls | undefined {
  if (!database.appUrl && !database.relayUrl && !database.auditUrl && !database.migrateUrl) return undefined;
  try {
    return {
      appUrl: need(database.appUrl, 'DATABASE_URL'),
      relayUrl: need(database.relayUrl, 'DATABASE_RELAY_URL'),
      auditUrl: need(database.auditUrl, 'DATABASE_AUDIT_URL'),
      migrateUrl: need(database.migrateUrl, 'DATABASE_MIGRATE_URL'),
    };
  } catch (error) {
    throw new Error(`${(error as Error).message}: set all four connections, or none and npm start brings a database of its own`);
  }
}

export const embeddedDatabase = (cluster: RunningPostgres): Promise<DatabaseUrls> => provisionDatabase(cluster, 'mandate');

/** The engine's own login on the cluster: it makes its two databases itself and sees no other. */
export const engineLogin = (cluster: RunningPostgres): { host: string; port: number; user: string; password: string } => ({
  host: cluster.host,
  port: cluster.port,
  user: 'temporal',
  password: passwordOf(cluster, 'temporal'),
});
