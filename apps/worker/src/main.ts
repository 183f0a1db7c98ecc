import { createServer } from 'node:http';
import os from 'node:os';
import { Client as PgClient } from 'pg';
import { Client } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { need, readConfig } from '#config';
import { connect, connectionOptions, ensureNamespace } from '#engine';
import { DefinitionStore, openDatabase, UnitOfWork } from '#persistence';
import { bundleWorkflows } from './bundle';
import { createWorker } from './create-worker';
import { Relay } from './relay/relay';

const say = (line: string): void => void process.stderr.write(`worker: ${line}\n`);

async function main(): Promise<void> {
  os.setPriority(10); // acts come first: in saturation timers lag, not people
  Runtime.install({ shutdownSignals: [] });
  const config = readConfig();
  const app = await openDatabase(need(config.database.appUrl, 'DATABASE_URL'), config.database.pool);
  const relaySource = await openDatabase(need(config.database.relayUrl, 'DATABASE_RELAY_URL'), 2);
  const connection = await connect(config.temporal);
  await ensureNamespace(connection, config.temporal.namespace, 30);
  const native = await NativeConnection.connect(connectionOptions(config.temporal));
  const { namespace, taskQueue } = config.temporal;
  const bundle = await bundleWorkflows(process.cwd(), 'dist');
  const worker = await createWorker({ connection: native, namespace, taskQueue, bundle, work: new UnitOfWork(app, new DefinitionStore()) });
  const relay = new Relay(relaySource, new Client({ connection, namespace }), taskQueue, say);
  const listener = new PgClient({ connectionString: need(config.database.relayUrl, 'DATABASE_RELAY_URL') });
  await listener.connect();
  listener.on('notification', () => relay.hint());
  listener.on('error', (error) => say(`listener: ${error.message}`));
  await listener.query('listen mandate');
  relay.start();
  const health = createServer((_, response) => response.end(JSON.stringify({ status: worker.getState() }))).listen(
    config.worker.port,
    '127.0.0.1',
  );
  const stop = (): void => worker.shutdown();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await worker.run();
  health.close();
  await relay.stop();
  await listener.end();
  await Promise.all([connection.close(), native.close(), app.destroy(), relaySource.destroy()]);
}

main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
