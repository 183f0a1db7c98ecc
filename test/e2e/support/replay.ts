import { readFileSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
import { testRun } from '#testing';

/** Which the SDK's types leave out: by default a replay runs in this thread, whose every promise it then hooks, long after its end. */
const inItsOwnThread = { debugMode: false };

/** Replays a history against the workflows as they are; rejects when they would do otherwise. */
export function replay(history: Parameters<typeof Worker.runReplayHistory>[1]): Promise<void> {
  const workflowBundle = { code: readFileSync(testRun().bundle, 'utf8') };
  return Worker.runReplayHistory({ workflowBundle, ...inItsOwnThread }, history);
}
