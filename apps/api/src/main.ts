import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { need, readConfig } from '#config';
import { EngineGateway } from '#engine';
import { openDatabase } from '#persistence';
import { createApi } from './create-api';

/** A database that forgets on power loss must not hold the evidence; tests aside. */
async function main(): Promise<void> {
  const config = readConfig();
  const source = await openDatabase(need(config.database.appUrl, 'DATABASE_URL'), config.database.pool);
  if (config.durabilityCheck) {
    const [row] = await source.query<{ fsync: string; commit: string }[]>(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
    );
    if (row?.fsync !== 'on' || row.commit === 'off')
      throw new Error('the database may lose acknowledged acts: set fsync = on and synchronous_commit = on');
  }
  const loopback = ['127.0.0.1', 'localhost', '::1'].includes(config.http.host);
  const keyFile = config.sessionKeyFile;
  const sessionKey = keyFile && existsSync(keyFile) ? readFileSync(keyFile) : randomBytes(32);
  const app = await createApi({
    source,
    sessionKey,
    engine: EngineGateway.lazily(config.temporal),
    demo: config.profile === 'demo' && loopback,
  });
  await app.listen(config.http.port, config.http.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
