import { join } from 'node:path';
import { behindPeople } from '#config';
import { freePort, resolveServer, startEngine, type RunningEngine } from '#engine';
import { asSuperuser, type RunningPostgres } from '#persistence';
import { engineLogin, movedAway } from './database';
import { dataDir } from './folder';

const usualPort = 7233;

/** The pinned Temporal server on the embedded cluster; one that comes back, at the address where it was `before`. */
export async function startEmbeddedEngine(cluster: RunningPostgres, tell: (line: string) => void, before?: string): Promise<RunningEngine> {
  const wanted = before === undefined ? usualPort : Number(before.split(':').at(-1));
  if (before !== undefined && (await freePort(wanted)) !== wanted) throw new Error(movedAway('engine', before));
  return startEngine({
    binaries: await resolveServer(tell),
    postgres: engineLogin(cluster),
    dataDir: join(dataDir, 'engine'),
    port: wanted,
    maxConns: 8,
    niceness: behindPeople,
    beforeServer: (database) => forgetMembers(cluster, database),
    log: tell,
  });
}

/** A server that was killed leaves itself on the list of members; the next one would look for it before it begins to work. */
const forgetMembers = (cluster: RunningPostgres, database: string): Promise<void> =>
  asSuperuser(cluster, database, async (client) => void (await client.query('delete from cluster_membership')));
