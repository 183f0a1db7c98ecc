import { Client as Engine, type Connection } from '@temporalio/client';
import { Pool } from 'pg';
import { beforeOthers, readConfig, setNiceness } from '#config';
import { connect } from '#engine';
import { CaseQueues } from '#persistence';
import { v7 } from 'uuid';
import { closedLoop, type Done } from '../load/closed-loop';
import type { Written } from './rewrite';
import { toForm, type Form } from './rewrite';
import { recordCase } from './record';
import { stepCompleted } from './bare-workflow';

/** What the bench asks of this process: to load the recorded case, or to play it for a while. */
export type RowsQuestion = { readonly record: true } | { readonly clients: number; readonly seconds: number; readonly signals: boolean };

const url = process.env['BENCH_DATABASE_URL'] ?? '';
const pool = new Pool({ connectionString: url, max: readConfig({}).database.pool, options: '-c timezone=UTC -c lock_timeout=3000' });
const queues = new CaseQueues();
let form: Form | undefined;
let connection: Connection | undefined;

async function load(): Promise<{ transactions: number; statements: number }> {
  form = toForm(await recordCase(url));
  connection = await connect({ address: process.env['BENCH_ENGINE'] ?? '', tls: false });
  setNiceness(beforeOthers); // as the API, in whose place it stands
  return { transactions: form.transactions.length, statements: form.transactions.reduce((sum, t) => sum + t.lines.length, 0) };
}

function play({ clients, seconds, signals }: Exclude<RowsQuestion, { record: true }>): Promise<Done> {
  if (!form || !connection) throw new Error('record first');
  const { transactions, fill } = form;
  const engine = new Engine({ connection, namespace: process.env['BENCH_NAMESPACE'] ?? '' });
  return closedLoop(clients, seconds, async (client, acted) => {
    const id = v7();
    const value = fill(client);
    const act = async (transaction: Written): Promise<void> => {
      const began = performance.now();
      await queues.run(id, () => write(transaction, value));
      if (signals && transaction.rings) await signal(engine, id, transaction.stage === 'decision');
      acted(performance.now() - began);
    };
    for (const stage of ['start', 'nomination', 'vetting', 'vote', 'decision']) {
      await Promise.all(transactions.filter((t) => t.stage === stage).map(act));
    }
  });
}

async function write({ lines }: Written, value: ReturnType<Form['fill']>): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, name, values } of lines) await client.query({ text, ...(name ? { name } : {}), values: values.map(value) });
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function signal(engine: Engine, id: string, last: boolean): Promise<void> {
  await engine.workflow.signalWithStart('bare', {
    workflowId: `bare/${id}`,
    taskQueue: 'bare',
    signal: stepCompleted,
    signalArgs: [{ last }],
  });
}

process.on('message', (question: RowsQuestion) => {
  const answer: Promise<object> = 'record' in question ? load() : play(question);
  answer.then(
    (said) => process.send?.(said),
    (error: unknown) => process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
for (const end of ['SIGTERM', 'disconnect'] as const) process.once(end, () => process.exit(0));
