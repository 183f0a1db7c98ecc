import { isGrpcServiceError, WorkflowNotFoundError, type Client, type WorkflowExecutionDescription } from '@temporalio/client';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { workflowIdOf } from '#contracts';
import { plainEvents, type PlainEvent, type PlainTimer } from './plain-event';

/** A run of the case's workflow. */
export interface PlainRun {
  readonly runId: string;
  readonly status: string;
  readonly startedAt: string;
  readonly closedAt: string | null;
}

/** What the engine is trying and failing at. */
export interface PlainPending {
  readonly activity: string;
  readonly attempt: number;
  readonly lastFailure: string | null;
}

/** What the engine itself tells of a case, for whoever inspects it. */
export interface EngineHistory {
  readonly runId: string;
  readonly workflowType: string;
  readonly status: string;
  readonly taskQueue: string;
  /** The workflow's own words for where it stands. Only a living worker can say them. */
  readonly currentDetails: string | null;
  readonly events: readonly PlainEvent[];
  readonly timers: readonly PlainTimer[];
  readonly pending: readonly PlainPending[];
  /** Newest first. */
  readonly runs: readonly PlainRun[];
}

const answerWithinMs = 3_000;
const runsAtMost = 20;
const eventsAtMost = 5_000;

/**
 * Reads the case's run, the newest unless one is named. `forgotten`: the engine answers and knows no such run.
 * `away`: it does not answer within three seconds.
 */
export async function readHistory(client: Client, caseId: string, runId?: string): Promise<EngineHistory | 'forgotten' | 'away'> {
  try {
    return await client.withDeadline(Date.now() + answerWithinMs, () => readRun(client, workflowIdOf(caseId), runId));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'forgotten';
    if (isGrpcServiceError(error) || (error instanceof Error && isGrpcServiceError(error.cause))) return 'away';
    throw error;
  }
}

/** A history that was stored after its run had closed, in the same rows. */
export const plainStoredEvents = (stored: unknown): readonly PlainEvent[] => plainEvents(historyFromJSON(stored).events ?? []).events;

async function readRun(client: Client, workflowId: string, asked: string | undefined): Promise<EngineHistory> {
  const about = await client.workflow.getHandle(workflowId, asked).describe();
  const handle = client.workflow.getHandle(workflowId, about.runId);
  const [history, runs, currentDetails] = await Promise.all([
    handle.fetchHistory(),
    runsOf(client, workflowId),
    about.status.name === 'RUNNING' ? detailsOf(client, workflowId, about.runId) : null,
  ]);
  const events = history.events ?? [];
  const { events: rows, timers } = plainEvents(events);
  return {
    runId: about.runId,
    workflowType: about.type,
    status: about.status.name,
    taskQueue: about.taskQueue,
    currentDetails,
    events: rows.slice(-eventsAtMost),
    timers: about.status.name === 'RUNNING' ? timers : [],
    pending: pendingOf(about),
    runs,
  };
}

async function runsOf(client: Client, workflowId: string): Promise<PlainRun[]> {
  const runs: PlainRun[] = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = "${workflowId}"`, pageSize: runsAtMost })) {
    const closedAt = run.closeTime?.toISOString() ?? null;
    runs.push({ runId: run.runId, status: run.status.name, startedAt: run.startTime.toISOString(), closedAt });
    if (runs.length === runsAtMost) break;
  }
  return runs;
}

/** Half the time of the whole: where no worker lives, the rest of the answer is still worth having. */
async function detailsOf(client: Client, workflowId: string, runId: string): Promise<string | null> {
  try {
    const handle = client.workflow.getHandle(workflowId, runId);
    const metadata = await client.withDeadline(Date.now() + answerWithinMs / 2, () =>
      handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata'),
    );
    return metadata.currentDetails ?? null;
  } catch {
    return null;
  }
}

/** Local activities are tried inside the workflow's task; what fails again and again shows as that task's attempts. */
function pendingOf({ raw }: WorkflowExecutionDescription): PlainPending[] {
  const activities = (raw.pendingActivities ?? []).map((activity) => ({
    activity: activity.activityType?.name ?? '',
    attempt: activity.attempt ?? 1,
    lastFailure: activity.lastFailure?.message ?? null,
  }));
  const tried = raw.pendingWorkflowTask?.attempt ?? 1;
  return tried > 1 ? [...activities, { activity: 'workflow task', attempt: tried, lastFailure: null }] : activities;
}
