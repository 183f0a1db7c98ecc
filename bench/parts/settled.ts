import { Client as Engine } from '@temporalio/client';
import type { Stand } from '../machine/stand';
import { until } from './until';

const mostSeconds = 180;

/** How many cases the engine still has to look at. */
export async function unsettled(stand: Stand): Promise<number> {
  const { rows } = await stand.sql.query<{ count: number }>(
    `select count(*)::int as count from cases c join organisation o on o.org = c.org
      where (exists (select from outbox b where b.org = c.org and b.case_id = c.id) and c.engine_seen < c.turn)
         or c.engine_due <= clock_timestamp() + o.clock_offset_ms * interval '1 millisecond'`,
  );
  return rows[0]?.count ?? 0;
}

export async function productSettled(stand: Stand): Promise<void> {
  if (!(await until(async () => (await unsettled(stand)) === 0, mostSeconds)))
    throw new Error(`${await unsettled(stand)} cases are not settled after ${mostSeconds} s`);
}

/** The bare workflows have all ended. */
export async function bareSettled(stand: Stand): Promise<void> {
  const engine = new Engine({ connection: stand.runs.connection, namespace: 'bare' });
  const open = async (): Promise<number> => (await engine.workflow.count(`ExecutionStatus = 'Running'`)).count;
  if (!(await until(async () => (await open()) === 0, mostSeconds))) throw new Error('bare workflows are still running');
}
