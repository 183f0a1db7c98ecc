import { provisionDatabase, type DatabaseUrls, type RunningPostgres } from '#persistence';

/** What the run's set-up started: one PostgreSQL, one Temporal server, the bundled workflows. */
export interface TestRun {
  readonly pg: RunningPostgres;
  readonly engine: string;
  readonly bundle: string;
}

export function testRun(): TestRun {
  const info = process.env['MANDATE_TEST_RUN'];
  if (!info) throw new Error('this test needs the run of test/setup/start.ts');
  return JSON.parse(info) as TestRun;
}

/** A clone of the migrated template for this jest worker and file. */
export function testDatabase(name: string): Promise<DatabaseUrls> {
  return provisionDatabase(testRun().pg, `test_${process.env['JEST_WORKER_ID'] ?? '1'}_${name}`, { template: 'mandate_template' });
}
