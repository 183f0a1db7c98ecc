import 'reflect-metadata';
import { Client, type Connection } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import { need, outliveLog, readConfig, setNiceness, type Config } from '#config';
import { connect, connectionOptions, ensureNamespace } from '#engine';
import { DefinitionStore, openFor, UnitOfWork } from '#persistence';
import { builtBundle } from './bundle';
import { Mailer } from './mail/mailer';
import { paces } from './relay/pace';
import { createWorkerApp } from './worker.module';

const againMs = 2_000;

const log = (line: string): void => void process.stderr.write(`worker: ${line}\n`);
const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function main(): Promise<void> {
  outliveLog();
  Runtime.install({ shutdownSignals: [], telemetryOptions: { logging: { forward: {} } } }); // the core's words come the same way as ours
  const config = readConfig();
  const pace = paces[config.worker.pace];
  setNiceness(pace.niceness);
  const relayUrl = need(config.database.relayUrl, 'DATABASE_RELAY_URL');
  const source = await openFor('mandate_app', need(config.database.appUrl, 'DATABASE_URL'), config.database.pool);
  const relaySource = await openFor('mandate_relay', relayUrl, 3);
  const [connection, native] = await engineConnections(config);
  const { namespace, taskQueue } = config.temporal;
  const app = await createWorkerApp({
    work: new UnitOfWork(source, new DefinitionStore()),
    relaySource,
    relayUrl,
    client: new Client({ connection, namespace }),
    connection: native,
    namespace,
    taskQueue,
    bundle: builtBundle(process.cwd()),
    pace,
    post: config.mail && { mailer: new Mailer(config.mail), console: config.mail.console, againMs: pace.againMs },
    log,
    engineThere: () => ensureNamespace(connection, namespace),
  });
  const stop = async (): Promise<void> => {
    await app.close(); // relay and sweeper stop, then the worker finishes its tasks
    await Promise.all([connection.close(), native.close(), source.destroy(), relaySource.destroy()]);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await app.listen(config.worker.port, '127.0.0.1');
}

/** People act while the engine is away; the worker waits for it. */
async function engineConnections({ temporal }: Config): Promise<[Connection, NativeConnection]> {
  for (;;) {
    try {
      const connection = await connect(temporal);
      await ensureNamespace(connection, temporal.namespace);
      return [connection, await NativeConnection.connect(connectionOptions(temporal))];
    } catch (error) {
      if (!/UNAVAILABLE|Failed to connect|deadline/i.test(textOf(error))) throw error;
      log(`the engine is away: ${textOf(error)}`);
      await new Promise((again) => setTimeout(again, againMs));
    }
  }
}

main().catch((error: unknown) => {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
