import { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { setTimeout as pause } from 'node:timers/promises';
import { facts, readConfig, type EngineConfig } from '#config';
import { connect, ensureNamespace, ensureSchedules, type Scheduled } from '#engine';
import { faultOf, openFor } from '#persistence';

interface Rung {
  readonly case_id: string;
}

const first = '00000000-0000-0000-0000-000000000000';
const atOnce = 50;
const pauseMs = 250;
/** So often is asked again for what somebody holds, or a database that is away, each time after a longer pause of at most so long. */
const attempts = 30;
const longestPauseMs = 5000;

/**
 * Brings every open case and every unfinished batch, and couriers with mail waiting, back to an engine that has lost them: their
 * turns rise, the relay rings, runs begin anew where the rows say they stand. Safe at any time, also beside running workflows:
 * those look once and wait on. Throttled, and patient where somebody is at work on a case: people's acts come first.
 */
async function main(): Promise<void> {
  const { relayUrl, temporal } = installation();
  const source = await openFor('mandate_relay', relayUrl, 1);
  let count = 0;
  for (let after = first; ;) {
    const rung = await patiently(() => source.query<Rung[]>('select case_id from rebuild_cases($1, $2) order by case_id', [after, atOnce]));
    const last = rung.at(-1);
    if (!last) break;
    count += rung.length;
    after = last.case_id;
    process.stdout.write(`${count} cases rung\n`);
    await patiently(() => source.query(`select pg_notify('mandate', '')`)); // a worker at rest looks rarely
    await pause(pauseMs);
  }
  const couriers = await patiently(() => source.query<unknown[]>('select * from rebuild_couriers()'));
  const batches = await patiently(() => source.query<unknown[]>('select * from rebuild_batches()'));
  process.stdout.write(count === 0 ? 'no open case: nothing to rebuild\n' : `the engine is told of ${count} open cases\n`);
  if (batches.length > 0) process.stdout.write(`and of ${batches.length} unfinished ${batches.length === 1 ? 'batch' : 'batches'}\n`);
  if (couriers.length > 0)
    process.stdout.write(`and of ${couriers.length} ${couriers.length === 1 ? 'organisation' : 'organisations'} with mail waiting\n`);
  await schedules(source, temporal);
  await source.destroy();
}

/** The one that the environment names, database and engine; without, the one that runs in this folder. */
function installation(): { readonly relayUrl: string; readonly temporal: EngineConfig } {
  const { database, temporal } = readConfig();
  if (database.relayUrl) return { relayUrl: database.relayUrl, temporal };
  const running = facts();
  return { relayUrl: running.database.relayUrl, temporal: { ...temporal, ...running.temporal } };
}

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n += 1) {
    try {
      return await ask();
    } catch (error) {
      const fault = faultOf(error);
      if (n === attempts || (fault !== 'busy' && fault !== 'passing')) throw error;
      process.stdout.write(
        fault === 'busy' ? 'somebody is at work on one of the next cases: waiting\n' : 'the database is away: waiting\n',
      );
      await pause(Math.min(longestPauseMs, n * pauseMs));
    }
  }
}

/** Daily looks: made here where the engine answers, else by a worker once it does. */
async function schedules(source: DataSource, temporal: EngineConfig): Promise<void> {
  try {
    const connection = await connect(temporal);
    await ensureNamespace(connection, temporal.namespace); // an engine that begins anew has none
    const client = new Client({ connection, namespace: temporal.namespace });
    const made = await ensureSchedules(client, temporal.taskQueue, await source.query<Scheduled[]>('select * from real_organisations()'));
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
