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
  timed: <T>(task: keyof Activities, work: () => Promise<T>) => Promise<T>,
): Promise<Worker> {
  const activities: Activities = {
    proceed: ({ org, caseId }) =>
      timed('proceed', async () => {
        const answer = await proceed(parts.work, org, caseId);
        crashPoint('proceed.before-answer');
        return answer;
      }),
    carryBatch: ({ org, batchId }) => timed('carryBatch', () => carryBatch(parts.work, org, batchId, () => Context.current().heartbeat())),
    lookForMail: ({ org }) => timed('lookForMail', () => lookForMail(parts.work, org)),
    lookAtTerms: ({ org }) => timed('lookAtTerms', () => lookAtTerms(parts.work, org)),
    deliver: (ref) => timed('deliver', () => alive(deliver(parts.work, parts.post, ref))),
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
    shutdownForceTime: '15s', // an engine that does not answer keeps nobody waiting: what was in hand is tried again
  });
}
