import { DataSource, type QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';
import { GatheringSocket } from './gathering-socket';
import { CreateSchema20261124T1200 } from '../../../migrations/20261124T1200-create-schema';
import { entities } from './entities';
import { Tx, type Lessons } from './tx';
import { committed, type Committed } from './watch';

/** A pool on one role. Times are UTC; a lock or a free connection that does not come in time is an answer, not a hang. */
export async function openDatabase(url: string, poolSize: number): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    entities,
    migrations: [CreateSchema20261124T1200],
    migrationsTableName: 'migration',
    extra: {
      max: poolSize,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 60_000, // longer than the rest of a worker that finds nothing: to connect costs more than to look
      pipeline: true, // what need not wait for an answer is sent without waiting: BEGIN, and COMMIT behind the last rows
      stream: () => new GatheringSocket(),
      options: '-c timezone=UTC -c lock_timeout=3000 -c idle_in_transaction_session_timeout=60000',
    },
  });
  return source.initialize();
}

/**
 * Runs `work` in one READ COMMITTED transaction of the organisation; row security is set inside it and ends with it. `lessons`
 * are given by the unit of work alone, whose statements go by keys.
 */
export async function inTransaction<T>(source: DataSource, org: string, work: (tx: Tx) => Promise<T>, lessons?: Lessons): Promise<T> {
  const runner: QueryRunner = source.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  const tx = new Tx(org, client, runner, lessons);
  try {
    tx.begin(lessons !== undefined);
    const result = await work(tx);
    await tx.commit();
    if (committed.hasSubscribers) committed.publish({ org, statements: tx.statements } satisfies Committed);
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
