import { Worker } from '@temporalio/worker';
import { crashPoint } from '#config';
import type { CaseActivities } from '#contracts';
import { proceed } from '#persistence';
import type { WorkerParts } from './parts';

/** The Temporal worker: the conductor's bundle and its one activity. The cache is bounded: ten thousand cases wait for weeks. */
export function createWorker(
  parts: Pick<WorkerParts, 'connection' | 'namespace' | 'taskQueue' | 'bundle' | 'work' | 'pace'>,
  failed: (error: unknown) => void = () => undefined,
): Promise<Worker> {
  const activities: CaseActivities = {
    proceed: async ({ org, caseId }) => {
      try {
        const answer = await proceed(parts.work, org, caseId);
        crashPoint('proceed.before-answer');
        return answer;
      } catch (error) {
        failed(error);
        throw error;
      }
    },
  };
  return Worker.create({
    connection: parts.connection,
    namespace: parts.namespace,
    taskQueue: parts.taskQueue,
    workflowBundle: parts.bundle,
    activities,
    maxCachedWorkflows: 500,
    stickyQueueScheduleToStartTimeout: parts.pace.taskMs,
    shutdownGraceTime: '5s',
  });
}
