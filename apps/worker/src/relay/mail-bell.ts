import { WorkflowIdReusePolicy } from '@temporalio/client';
import { courierWorkflowIdOf, mailWrittenSignal, type CourierRef } from '#contracts';
import type { WorkerParts } from '../parts';
import { foundOf, Loop, type Found } from './loop';

const atMost = 20;
const callMs = 5_000;

/**
 * Tells the database whether mail is sent, and rings the courier of each organisation that has some waiting. It takes no hints:
 * some seconds more are nothing to a mail, and many acts in them are one ring.
 */
export class MailBell {
  private readonly loop: Loop;

  constructor(
    private readonly parts: Pick<WorkerParts, 'relaySource' | 'client' | 'taskQueue' | 'pace' | 'post'>,
    private readonly log: (line: string) => void,
  ) {
    this.loop = new Loop({ everyMs: parts.pace.bellMs, restMs: parts.pace.restMs }, () => this.carry(), log);
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

  private async carry(): Promise<Found> {
    const { relaySource, pace } = this.parts;
    const sends = this.parts.post !== undefined;
    const changed = await relaySource.query<unknown[]>('select * from keep_mail($1)', [sends]);
    if (changed.length > 0) this.log(`${changed.length} organisations ${sends ? 'send' : 'no longer send'} mail`);
    const rings = await relaySource.query<CourierRef[]>('select * from mail_to_ring($1, $2)', [pace.leaseMs, atMost]);
    for (const ref of rings) {
      await this.ring(ref).then(
        () => relaySource.query('select mail_rung($1, $2)', [ref.org, pace.againMs]),
        (error: unknown) => this.log(`courier of ${ref.org} not rung: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
    return foundOf(rings.length, atMost);
  }

  private async ring(ref: CourierRef): Promise<void> {
    const { client, taskQueue, pace } = this.parts;
    await client.withDeadline(Date.now() + callMs, () =>
      client.workflow.signalWithStart('courier', {
        workflowId: courierWorkflowIdOf(ref.org),
        taskQueue,
        args: [{ ...ref, missedMs: pace.missedMs }],
        signal: mailWrittenSignal,
        signalArgs: [],
        workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        workflowTaskTimeout: pace.taskMs,
        staticSummary: 'courier',
      }),
    );
  }
}
