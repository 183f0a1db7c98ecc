import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeOthers, need, outliveLog, readConfig, setNiceness, type Config } from '#config';
import { EngineGateway } from '#engine';
import { durabilityObstacle, openFor } from '#persistence';

/** How long an answer in progress may take after the API was asked to stop; open event streams end then too. */
const drainMs = 8_000;

async function main(): Promise<void> {
  outliveLog();
  const config = readConfig();
  setNiceness(beforeOthers);
  const sessionKey = sessionKeyOf(config);
  const source = await openFor('mandate_app', need(config.database.appUrl, 'DATABASE_URL'), config.database.pool);
  const obstacle = config.durabilityCheck ? await durabilityObstacle(source) : undefined;
  if (obstacle) throw new Error(obstacle);
  const { createApi } = await import('./create-api'); // not before: one that refuses says so at once
  const app = await createApi({
    source,
    sessionKey,
    engine: EngineGateway.lazily(config.temporal),
    demo: config.profile === 'demo',
    ...(config.profile === 'demo' ? {} : { requestsPerMinute: config.http.requestsPerMinute }),
    log: { level: 'info' },
  });
  await app.listen(config.http.port, config.http.host);
  const stop = (): void => {
    const server = app.getHttpServer() as { closeAllConnections(): void };
    setTimeout(() => server.closeAllConnections(), drainMs).unref();
    void app
      .close()
      .then(() => source.destroy())
      .then(() => process.exit(0), fail);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** In production every API process signs with the same key, or a session would be good at one of them only. */
function sessionKeyOf({ profile, sessionKeyFile }: Config): Uint8Array {
  if (sessionKeyFile === undefined && profile === 'demo') return randomBytes(32);
  const key = readFileSync(need(sessionKeyFile, 'MANDATE_SESSION_KEY_FILE'));
  if (key.length < 32) throw new Error('MANDATE_SESSION_KEY_FILE: the key has fewer than 32 bytes');
  return key;
}

function fail(error: unknown): void {
  process.stderr.write(`api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main().catch(fail);
