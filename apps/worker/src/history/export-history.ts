import { setTimeout } from 'node:timers/promises';
import type { WorkflowExecutionInfo } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { Loop, type Found } from '../relay/loop';
import type { WorkerParts } from '../parts';
import type { CaseRef } from '#contracts';
import { inTransaction } from '#persistence';

/** Visibility is written after the run has closed: a window that overlaps the last one misses nothing. */
const overlapMs = 5 * 60_000;
const casePrefix = 'case/';

/**
 * Stores the history of a run in PostgreSQL after it closed, long before the engine forgets it. It costs the run nothing, and
 * others little: one after the other with a pause between, the longer the more people act, since the engine keeps them for a month.
 */
export class ExportHistory {
  private readonly loop: Loop;
  private readonly stored = new Map<string, number>();
  private readonly stopping = new AbortController();
  /** When the last look began that left nothing: without it all that closed last, in busy minutes thousands, was listed at each look. */
  private lookedAt = 0;
  /** An engine that was away writes late what closed before: the window stays open until it has been back for as long as it overlaps. */
  private failedAt = 0;

  constructor(
    private readonly parts: Pick<WorkerParts, 'work' | 'relaySource' | 'client' | 'pace'>,
    log: (line: string) => void,
    /** How long rings are gathered at the moment. */
    private readonly crowdedMs: () => number,
  ) {
    this.loop = new Loop({ everyMs: parts.pace.exportMs }, () => this.exportClosed().catch((error) => this.failed(error)), log);
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    this.stopping.abort();
    return this.loop.stop();
  }

  /** Oldest first, so that what a crash leaves undone is still ahead of the last one stored. */
  private async exportClosed(): Promise<Found> {
    const [row] = await this.parts.relaySource.query<{ last: Date | null }[]>('select last_exported() as last');
    const now = Date.now();
    const since = Math.max(row?.last?.getTime() ?? 0, this.lookedAt) - overlapMs;
    const closed: WorkflowExecutionInfo[] = [];
    const query = `ExecutionStatus != "Running" AND CloseTime > "${new Date(Math.max(0, since)).toISOString()}"`;
    for await (const run of this.parts.client.workflow.list({ query })) closed.push(run);
    for (const [runId, at] of this.stored) if (at < since) this.stored.delete(runId);
    const fresh = closed.filter((run) => run.workflowId.startsWith(casePrefix) && !this.stored.has(run.runId));
    for (const run of fresh.sort((a, b) => closeTime(a) - closeTime(b))) {
      if (this.stopping.signal.aborted) return 'nothing';
      const began = performance.now();
      await this.store(run);
      const took = performance.now() - began;
      await this.pause(Math.max(took * (1 / this.parts.pace.exportShare - 1), this.crowdedMs()));
    }
    if (now - this.failedAt > overlapMs) this.lookedAt = now;
    return 'nothing';
  }

  private failed(error: unknown): never {
    this.failedAt = Date.now();
    throw error;
  }

  private pause(ms: number): Promise<void> {
    return setTimeout(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private async store(run: WorkflowExecutionInfo): Promise<void> {
    const history = await this.parts.client.workflow.getHandle(run.workflowId, run.runId).fetchHistory();
    const [begun] = history.events ?? [];
    const [input] = begun?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    if (!input) return;
    const ref = defaultPayloadConverter.fromPayload<CaseRef>(input);
    await inTransaction(this.parts.work.source, ref.org, (tx) =>
      tx.query(
        `insert into engine_history (org, case_id, run_id, kind, status, started_at, closed_at, events, history)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
        [
          ref.org,
          ref.caseId,
          run.runId,
          run.type,
          run.status.name,
          run.startTime,
          run.closeTime,
          history.events?.length ?? 0,
          historyToJSON(history),
        ],
      ),
    );
    this.stored.set(run.runId, closeTime(run));
  }
}

const closeTime = (run: WorkflowExecutionInfo): number => run.closeTime?.getTime() ?? 0;
