import { rmSync } from 'node:fs';
import type { RunningEngine } from '#engine';
import type { RunningPostgres } from '#persistence';

export default async function stop(): Promise<void> {
  const run = (globalThis as { testRun?: { pg: RunningPostgres; engine: RunningEngine; dir: string } }).testRun;
  await run?.engine.stop();
  await run?.pg.stop();
  if (run) rmSync(run.dir, { recursive: true, force: true });
}
