import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, resolveServer, startEngine } from '#engine';
import { passwordOf, provisionDatabase, runMigrations, startPostgres } from '#persistence';
import { testFolder } from '#testing';
import { bundleWorkflows } from '../../apps/worker/src/bundle';

/** One real PostgreSQL and one real Temporal server per run, a migrated template, the workflow bundle built once. */
export default async function start(): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const dir = testFolder('test');
  const binaries = await resolveServer(say);
  const pg = await startPostgres({ dataDir: join(dir, 'pg'), port: await freePort(), durable: false, log: () => undefined });
  const template = await provisionDatabase(pg, 'mandate_template');
  await runMigrations(template.migrateUrl);
  const engine = await startEngine({
    binaries,
    postgres: { host: pg.host, port: pg.port, user: 'temporal', password: passwordOf(pg, 'temporal') },
    dataDir: join(dir, 'engine'),
    log: say,
  });
  const bundle = join(dir, 'workflows.js');
  writeFileSync(bundle, (await bundleWorkflows(process.cwd(), 'sources')).code);
  const { stop: _pg, ...server } = pg;
  const info = { pg: server, engine: engine.address, bundle };
  process.env['MANDATE_TEST_RUN'] = JSON.stringify(info);
  (globalThis as { testRun?: unknown }).testRun = { pg, engine, dir };
}
