import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';

/** The server's own numbers of FastForwardPollingResult. */
const pollTimedOut = 1;
const completed = 2;

export type Skipped = { readonly ok: true } | { readonly ok: false; readonly why: string };

const deadlineMs = 10_000;

/**
 * Fast-forwards one workflow by the server's time skipping (server 1.32, `frontend.WorkflowTimeSkippingEnabled`) and
 * waits until it is there. The server does not check the id for repetition, so each call has a fresh one.
 */
export async function skipTime(client: Client, workflowId: string, ms: number): Promise<Skipped> {
  const service = client.workflowService;
  const run = { namespace: client.options.namespace, workflowExecution: { workflowId } };
  const id = randomUUID();
  try {
    return await client.connection.withDeadline(Date.now() + deadlineMs, async () => {
      await service.updateWorkflowExecutionOptions({
        ...run,
        workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration: duration(ms) } } },
        updateMask: { paths: ['time_skipping_config'] },
      });
      for (;;) {
        const poll = await service.pollWorkflowExecutionTimeSkipping({ ...run, fastForwardId: id });
        if (poll.fastForwardPollingResult === completed) return { ok: true };
        if (poll.fastForwardPollingResult !== pollTimedOut) return { ok: false, why: poll.failedReason };
      }
    });
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

function duration(ms: number): { seconds: never; nanos: number } {
  return { seconds: Math.floor(ms / 1000) as never, nanos: (ms % 1000) * 1_000_000 };
}
