import { DataSource, type QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';
import { CreateSchema20261124T1200 } from '../../../migrations/20261124T1200-create-schema';
import { Tx } from './tx';

/** A pool on one role. Times are UTC, and a lock that does not come in three seconds is `busy`, not a hang. */
export async function openDatabase(url: string, poolSize: number): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    migrations: [CreateSchema20261124T1200],
    migrationsTableName: 'migration',
    extra: { max: poolSize, options: '-c timezone=UTC -c lock_timeout=3000 -c idle_in_transaction_session_timeout=60000' },
  });
  return source.initialize();
}

/** Runs `work` in one READ COMMITTED transaction of the organisation; row security is set inside it and ends with it. */
export async function inTransaction<T>(source: DataSource, org: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner: QueryRunner = source.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  const tx = new Tx(org, client, runner);
  try {
    await tx.query('begin');
    await tx.query(`select set_config('mandate.org', $1, true)`, [org], 'scope');
    const result = await work(tx);
    await tx.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
