import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { workflowIdOf } from '#contracts';

/** What the engine itself knows of a case's workflow; events as the JSON form of its protocol. */
export interface EngineAccount {
  readonly runId: string;
  readonly workflowType: string;
  readonly status: string;
  readonly history: unknown;
  readonly pending: readonly { readonly activity: string; readonly attempt: number; readonly lastFailure: string | null }[];
}

/** Undefined when the engine is away, or has forgotten the run. */
export async function readHistory(client: Client, caseId: string): Promise<EngineAccount | undefined> {
  try {
    const handle = client.workflow.getHandle(workflowIdOf(caseId));
    const { raw, runId, type, status } = await handle.describe();
    const history: unknown = JSON.parse(historyToJSON(await client.workflow.getHandle(workflowIdOf(caseId), runId).fetchHistory()));
    const pending = (raw.pendingActivities ?? []).map((p) => ({
      activity: p.activityType?.name ?? '',
      attempt: p.attempt ?? 0,
      lastFailure: p.lastFailure?.message ?? null,
    }));
    return { runId, workflowType: type, status: status.name, history, pending };
  } catch {
    return undefined;
  }
}
