import { WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import { crashPoint } from '#config';
import { caseMovedSignal, workflowIdOf, type CaseMoved, type CaseRef } from '#contracts';
import type { DataSource } from 'typeorm';
import { Loop } from './loop';
import { batch, Outbox, type Ring } from './outbox';
import { productionPace, type Pace } from './pace';

const callMs = 5_000;

/** Carries doorbells from PostgreSQL to the engine: claims, commits, rings, marks; no lock across the call. */
export class Relay {
  private readonly outbox: Outbox;
  private readonly loop: Loop;

  constructor(
    source: DataSource,
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly log: (line: string) => void,
    private readonly pace: Pace = productionPace,
  ) {
    this.outbox = new Outbox(source, pace);
    this.loop = new Loop(pace.pollMs, () => this.carry(), log);
  }

  start(): void {
    this.loop.start();
  }

  /** There may be something; the poll finds it anyway. */
  hint(): void {
    this.loop.hint();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async carry(): Promise<boolean> {
    const rings = await this.outbox.claim();
    if (rings.length === 0) return false;
    crashPoint('relay.claimed');
    const answers = await Promise.all(rings.map((ring) => this.ring(ring)));
    crashPoint('relay.rung');
    const rung = rings.filter((_, n) => answers[n]);
    const missed = rings.filter((_, n) => !answers[n]);
    if (rung.length > 0) await this.outbox.mark(rung);
    crashPoint('relay.marked');
    if (missed.length > 0) await this.outbox.postpone(missed);
    return missed.length === 0 && rings.length === batch;
  }

  /** False when the engine was not reached. A run that finds its case ended returns and writes nothing. */
  private async ring(ring: Ring): Promise<boolean> {
    const ref: CaseRef = { org: ring.org, caseId: ring.case_id };
    const moved: CaseMoved = { turn: ring.turn, what: ring.what };
    try {
      await this.client.withDeadline(Date.now() + callMs, () =>
        this.client.workflow.signalWithStart(ring.kind, {
          workflowId: workflowIdOf(ring.case_id),
          taskQueue: this.taskQueue,
          args: [ref],
          signal: caseMovedSignal,
          signalArgs: [moved],
          workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
          workflowTaskTimeout: this.pace.taskMs,
          staticSummary: ring.kind,
        }),
      );
      return true;
    } catch (error) {
      this.log(`${ring.case_id} not rung: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }
}
