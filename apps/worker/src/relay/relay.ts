import { WorkflowIdReusePolicy } from '@temporalio/client';
import { setTimeout } from 'node:timers/promises';
import { crashPoint } from '#config';
import { caseMovedSignal, workflowIdOf, type CaseMoved, type CaseRef } from '#contracts';
import type { WorkerParts } from '../parts';
import { Loop, type Found } from './loop';
import { batch, Outbox, type Ring } from './outbox';

const callMs = 5_000;
const atOnce = 50;
const perBellMs = 50;
const gatherMs = 3_000;

/** One call to the engine: all rings of a case that wait, told as the newest. */
interface Bell {
  readonly newest: Ring;
  readonly rings: readonly Ring[];
  /** What happened, from the oldest on, in keys. */
  readonly what: string;
}

function gathered(rings: readonly Ring[]): Bell[] {
  const bells = new Map<string, Bell>();
  for (const ring of [...rings].sort((a, b) => a.turn - b.turn)) {
    const before = bells.get(ring.case_id);
    const what = before ? `${before.what}; ${ring.what}` : ring.what;
    bells.set(ring.case_id, { newest: ring, rings: [...(before?.rings ?? []), ring], what });
  }
  return [...bells.values()];
}

/** Carries doorbells from PostgreSQL to the engine: claims, commits, rings, marks; no lock across the call. */
export class Relay {
  private readonly outbox: Outbox;
  private readonly loop: Loop;
  private readonly stopping = new AbortController();
  /** How long it gathered after its last look: nothing where few act, seconds where all do. */
  crowdedMs = 0;

  constructor(
    private readonly parts: Pick<WorkerParts, 'relaySource' | 'client' | 'taskQueue' | 'pace'>,
    private readonly log: (line: string) => void,
    private readonly missed: () => void,
  ) {
    this.outbox = new Outbox(parts.relaySource, parts.pace);
    this.loop = new Loop({ everyMs: parts.pace.pollMs, restMs: parts.pace.restMs }, () => this.carry(), log);
  }

  start(): void {
    this.loop.start();
  }

  /** There may be something; the poll finds it anyway. */
  hint(): void {
    this.loop.hint();
  }

  stop(): Promise<void> {
    this.stopping.abort();
    return this.loop.stop();
  }

  private async carry(): Promise<Found> {
    const rings = await this.outbox.claim();
    this.crowdedMs = 0;
    if (rings.length === 0) return 'nothing';
    crashPoint('relay.claimed');
    const bells = gathered(rings);
    const answers: boolean[] = [];
    for (let n = 0; n < bells.length; n += atOnce)
      answers.push(...(await Promise.all(bells.slice(n, n + atOnce).map((bell) => this.ring(bell)))));
    crashPoint('relay.rung');
    const rung = bells.filter((_, n) => answers[n]).flatMap((bell) => bell.rings);
    const missed = bells.filter((_, n) => !answers[n]).flatMap((bell) => bell.rings);
    if (rung.length > 0) await this.outbox.mark(rung);
    crashPoint('relay.marked');
    if (missed.length > 0) await this.outbox.postpone(missed);
    if (missed.length === 0 && rings.length === batch) return 'more';
    await this.gather(bells.length);
    return 'some';
  }

  /**
   * The more cases rang, the longer the next rings are gathered: a case that moves on meanwhile is rung once. Alone it waits
   * for nobody's notice, and a ring late by seconds makes no legal timer late.
   */
  private gather(bells: number): Promise<void> {
    this.crowdedMs = Math.min((bells - 1) * perBellMs, gatherMs);
    return setTimeout(this.crowdedMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  /** False when the engine was not reached. A run that finds its case ended returns and writes nothing. */
  private async ring({ newest: ring, what }: Bell): Promise<boolean> {
    const ref: CaseRef = { org: ring.org, caseId: ring.case_id };
    const { client, taskQueue, pace } = this.parts;
    const moved: CaseMoved = { turn: ring.turn, what };
    try {
      await client.withDeadline(Date.now() + callMs, () =>
        client.workflow.signalWithStart(ring.kind, {
          workflowId: workflowIdOf(ring.case_id),
          taskQueue,
          args: [ref],
          signal: caseMovedSignal,
          signalArgs: [moved],
          workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
          workflowTaskTimeout: pace.taskMs,
          staticSummary: ring.kind,
        }),
      );
      return true;
    } catch (error) {
      this.log(`${ring.case_id} not rung: ${error instanceof Error ? error.message : String(error)}`);
      this.missed();
      return false;
    }
  }
}
