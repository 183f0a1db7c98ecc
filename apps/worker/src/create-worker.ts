import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker';
import type { CaseActivities } from '#contracts';
import { proceed, type UnitOfWork } from '#persistence';

export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly bundle: WorkflowBundleOption;
  readonly work: UnitOfWork;
}

/** The Temporal worker: the conductor's bundle and its one activity. */
export function createWorker(parts: WorkerParts): Promise<Worker> {
  const activities: CaseActivities = { proceed: ({ org, caseId }) => proceed(parts.work, org, caseId) };
  return Worker.create({
    connection: parts.connection,
    namespace: parts.namespace,
    taskQueue: parts.taskQueue,
    workflowBundle: parts.bundle,
    activities,
    maxCachedWorkflows: 500,
    shutdownGraceTime: '5s',
  });
}
