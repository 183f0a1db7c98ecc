import { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { facts, readConfig, readRunning } from '#config';
import { connect, ensureNamespace, ensureSchedules, type Scheduled } from '#engine';
import { openFor } from '#persistence';

interface Rung {
  readonly case_id: string;
}

const first = '00000000-0000-0000-0000-000000000000';
const atOnce = 50;
const pauseMs = 250;

/**
 * Brings every open case and every unfinished batch, and couriers with mail waiting, back to an engine that has lost them: their turns rise, the relay rings, runs begin anew where
 * the rows say they stand. Safe at any time, also beside running workflows: those look once and wait on. Throttled, so
 * that people's acts come first.
 */
async function main(): Promise<void> {
  const source = await openFor('mandate_relay', readConfig().database.relayUrl ?? facts().database.relayUrl, 1);
  let count = 0;
  for (let after = first; ;) {
    const rung = await source.query<Rung[]>('select case_id from rebuild_cases($1, $2) order by case_id', [after, atOnce]);
    const last = rung.at(-1);
    if (!last) break;
    count += rung.length;
    after = last.case_id;
    process.stdout.write(`${count} cases rung\n`);
    await source.query(`select pg_notify('mandate', '')`); // a worker at rest looks rarely
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  const couriers = await source.query<unknown[]>('select * from rebuild_couriers()');
  const batches = await source.query<unknown[]>('select * from rebuild_batches()');
  process.stdout.write(count === 0 ? 'no open case: nothing to rebuild\n' : `the engine is told of ${count} open cases\n`);
  if (batches.length > 0) process.stdout.write(`and of ${batches.length} unfinished ${batches.length === 1 ? 'batch' : 'batches'}\n`);
  if (couriers.length > 0)
    process.stdout.write(`and of ${couriers.length} ${couriers.length === 1 ? 'organisation' : 'organisations'} with mail waiting\n`);
  await schedules(source);
  await source.destroy();
}

/** Daily looks: made here where the engine answers, else by a worker once it does. */
async function schedules(source: DataSource): Promise<void> {
  const { temporal } = readConfig();
  const reach = { ...temporal, ...readRunning()?.temporal };
  try {
    const connection = await connect(reach);
    await ensureNamespace(connection, reach.namespace); // an engine that begins anew has none
    const client = new Client({ connection, namespace: reach.namespace });
    const made = await ensureSchedules(client, reach.taskQueue, await source.query<Scheduled[]>('select * from real_organisations()'));
    process.stdout.write(
      made > 0 ? `and ${made} daily looks at terms of office are scheduled\n` : 'daily looks at terms of office are scheduled\n',
    );
    await connection.close();
  } catch (error) {
    process.stdout.write(
      `daily looks are scheduled by a worker: the engine is away (${error instanceof Error ? error.message : String(error)})\n`,
    );
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
