import { Context } from '@temporalio/activity';
import { Worker } from '@temporalio/worker';
import { crashPoint } from '#config';
import type { BatchActivities, CaseActivities, CourierActivities, TermsActivities } from '#contracts';
import { carryBatch, lookAtTerms, lookForMail, proceed } from '#persistence';
import { alive } from './alive';
import { deliver } from './mail/deliver';
import type { WorkerParts } from './parts';

type Activities = CaseActivities & BatchActivities & CourierActivities & TermsActivities;

/** The Temporal worker: the bundle of workflows and an activity for each. The cache is bounded: ten thousand cases wait for weeks. */
export function createWorker(
  parts: Pick<WorkerParts, 'connection' | 'namespace' | 'taskQueue' | 'bundle' | 'work' | 'pace' | 'post' | 'cachedWorkflows'>,
  failed: (task: keyof Activities) => void = () => undefined,
): Promise<Worker> {
  const counted = <T>(task: keyof Activities, work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      failed(task);
      throw error;
    });
  const activities: Activities = {
    proceed: ({ org, caseId }) =>
      counted(
        'proceed',
        proceed(parts.work, org, caseId).then((answer) => {
          crashPoint('proceed.before-answer');
          return answer;
        }),
      ),
    carryBatch: ({ org, batchId }) =>
      counted(
        'carryBatch',
        carryBatch(parts.work, org, batchId, () => Context.current().heartbeat()),
      ),
    lookForMail: ({ org }) => counted('lookForMail', lookForMail(parts.work, org)),
    lookAtTerms: ({ org }) => counted('lookAtTerms', lookAtTerms(parts.work, org)),
    deliver: (ref) => counted('deliver', alive(deliver(parts.work, parts.post, ref))),
  };
  return Worker.create({
    connection: parts.connection,
    namespace: parts.namespace,
    taskQueue: parts.taskQueue,
    workflowBundle: parts.bundle,
    activities,
    maxCachedWorkflows: parts.cachedWorkflows ?? 500,
    stickyQueueScheduleToStartTimeout: parts.pace.taskMs,
    shutdownGraceTime: '5s',
  });
}
