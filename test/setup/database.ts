import { join } from 'node:path';
import { freePort } from '#engine';
import { provisionDatabase, runMigrations, startPostgres } from '#persistence';
import { testFolder } from '#testing';

/** A PostgreSQL of its own with a migrated template, for tests that ask the catalogue; no engine. */
export default async function start(): Promise<void> {
  const dir = testFolder('house');
  const pg = await startPostgres({ dataDir: join(dir, 'pg'), port: await freePort(), durable: false, log: () => undefined });
  const template = await provisionDatabase(pg, 'mandate_template');
  await runMigrations(template.migrateUrl);
  const { stop: _pg, ...server } = pg;
  process.env['MANDATE_TEST_RUN'] = JSON.stringify({ pg: server, engine: '', bundle: '' });
  (globalThis as { testRun?: unknown }).testRun = { pg, engine: { stop: () => Promise.resolve() }, dir };
}
