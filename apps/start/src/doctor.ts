import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, readRunning, type Config, type Running } from '#config';
import type { DatabaseUrls } from '#persistence';
import { claimFolder, dataDir, launcherPid, leaveFolder } from './folder';
import { embeddedDatabase, externalDatabase, startCluster } from './database';
import { examineDatabase } from './examine/database';
import { examineEngine } from './examine/engine';
import { examinePorts } from './examine/ports';
import { examineTools } from './examine/tools';
import { Report } from './examine/report';

/** Looks at an installation, running or stopped, and says what is wrong with what mends it. Changes nothing. */
async function main(): Promise<void> {
  const config = readConfig();
  const report = new Report();
  const running = readRunning();
  report.note('state', running ? `running (process ${running.pid}) at ${running.api.url}` : 'stopped');
  examineTools(report);
  await examinePorts(report, running);
  await withDatabase(config, running, report, (urls) => examineDatabase(report, urls, running !== undefined));
  await examineEngine(report, config, running);
  process.exit(report.end());
}

/** The database of the environment, else of what runs here, else the embedded one, started for the examination only. */
async function withDatabase(
  config: Config,
  running: Running | undefined,
  report: Report,
  work: (urls: DatabaseUrls) => Promise<void>,
): Promise<void> {
  const urls = externalDatabase(config) ?? running?.database;
  if (urls) return work(urls).catch((error: unknown) => report.wrong('database', error instanceof Error ? error.message : String(error)));
  if (!existsSync(join(dataDir, 'pg'))) return report.note('database', 'no data yet: npm start makes it');
  if (launcherPid() !== undefined) return report.note('database', 'npm start is under way: ask again when it is ready');
  claimFolder();
  try {
    const cluster = await startCluster(() => undefined);
    try {
      await work(await embeddedDatabase(cluster));
    } finally {
      if (!cluster.reused) await cluster.stop();
    }
  } catch (error) {
    report.wrong('database', error instanceof Error ? error.message : String(error));
  } finally {
    leaveFolder();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
