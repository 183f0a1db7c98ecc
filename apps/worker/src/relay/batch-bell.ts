import { WorkflowIdReusePolicy, type Client } from '@temporalio/client';
import { batchMovedSignal, batchWorkflowIdOf, type BatchMoved, type BatchRef } from '#contracts';
import type { DataSource } from 'typeorm';
import { foundOf, Loop, type Found } from './loop';
import type { Pace } from './pace';

interface Ring {
  readonly org: string;
  readonly id: string;
  readonly turn: number;
}

const atMost = 20;
const callMs = 5_000;

/** Rings batches that the engine has not seen as they stand now: begun, paused, taken up again. A batch that has no run gets one. It takes no hints: they tell of acts. */
export class BatchBell {
  private readonly loop: Loop;

  constructor(
    private readonly relaySource: DataSource,
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly log: (line: string) => void,
    private readonly pace: Pace,
  ) {
    this.loop = new Loop({ everyMs: pace.bellMs, restMs: pace.restMs }, () => this.carry(), log);
  }

  start(): void {
    this.loop.start();
  }

  rouse(): void {
    this.loop.rouse();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** What was not rung is claimed again once its lease has run out. */
  private async carry(): Promise<Found> {
    const rings = await this.relaySource.query<Ring[]>('select * from batches_to_ring($1, $2)', [this.pace.leaseMs, atMost]);
    for (const ring of rings) {
      await this.ring(ring).then(
        () => this.relaySource.query('select batch_rung($1, $2, $3)', [ring.org, ring.id, this.pace.againMs]),
        (error: unknown) => this.log(`batch ${ring.id} not rung: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
    return foundOf(rings.length, atMost);
  }

  private async ring({ org, id, turn }: Ring): Promise<void> {
    const ref: BatchRef = { org, batchId: id, missedMs: this.pace.missedMs };
    const moved: BatchMoved = { turn };
    await this.client.withDeadline(Date.now() + callMs, () =>
      this.client.workflow.signalWithStart('batch', {
        workflowId: batchWorkflowIdOf(id),
        taskQueue: this.taskQueue,
        args: [ref],
        signal: batchMovedSignal,
        signalArgs: [moved],
        workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        workflowTaskTimeout: this.pace.taskMs,
        staticSummary: 'batch',
      }),
    );
  }
}
