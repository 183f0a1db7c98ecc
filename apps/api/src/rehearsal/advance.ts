import { Injectable, Logger } from '@nestjs/common';
import { EngineGateway } from '#engine';
import {
  entriesSince,
  holdClock,
  inTransaction,
  lookAtTerms,
  moveClock,
  readClock,
  rehearsedCases,
  ringCases,
  runningBatches,
  UnitOfWork,
  type Author,
  type RehearsedCase,
  type Tx,
} from '#persistence';
import { claim, hashOf, keep } from '../acts/submit-act';
import { Hints } from '../events/hints';
import { authorOf, type Actor } from '../http/actor';
import { edgeProblem } from '../http/problem';
import { Metrics } from '../operations/metrics';
import type { AdvancedDto } from './rehearsal-answers.dto';
import type { AdvanceDto } from './rehearsal.dto';
import { requireDirector } from './director';

const settleMs = 10_000;
const lookMs = 25;
/** A request plays rounds for so long; asked again with the same instant it goes on. */
const budgetMs = 20_000;
const together = 8;
/** A rehearsal's clock goes on by itself: what is due so shortly after a round's instant falls due while the round is played. */
const soonMs = 60_000;

/**
 * By case, how many milliseconds its workflow is behind the rehearsal's clock. Within one request a case follows when it is
 * due and at the end, also where it fails: between two requests none is behind.
 */
type Behind = Map<string, number>;

/** Moves a rehearsal's clock to the next due instant, or through all of them to an asked one. */
@Injectable()
export class Advance {
  private readonly log = new Logger('Advance');

  constructor(
    private readonly work: UnitOfWork,
    private readonly engine: EngineGateway,
    private readonly hints: Hints,
    private readonly metrics: Metrics,
  ) {}

  /** Idempotent by `key`, a process that dies in the middle aside: its rounds stand, and the repeated request plays on. */
  async run(actor: Actor, request: AdvanceDto, key: string): Promise<AdvancedDto> {
    await this.tx(actor, (tx) => requireDirector(tx, actor));
    return holdClock(this.work.source, actor.org, async () => {
      const requestHash = hashOf({ advance: request });
      const given = await this.tx(actor, (tx) => claim<AdvancedDto>(tx, actor, key, requestHash));
      if (given) return given;
      const advanced = await this.play(actor, request.to);
      return this.tx(actor, (tx) => keep(tx, actor, { key, requestHash }, advanced));
    });
  }

  private async play(actor: Actor, to: string | undefined): Promise<AdvancedDto> {
    const before = await this.settle(actor); // what people did a moment ago reaches the engine first
    const behind: Behind = new Map();
    try {
      return await this.rounds(actor, to, before, behind);
    } finally {
      await this.follow(await this.tx(actor, rehearsedCases), behind);
    }
  }

  private async rounds(actor: Actor, to: string | undefined, before: readonly RehearsedCase[], behind: Behind): Promise<AdvancedDto> {
    const began = Date.now();
    let rounds = 0;
    for (;;) {
      const clock = await this.tx(actor, readClock);
      if (to !== undefined && rounds === 0 && to < clock.now) throw edgeProblem('clock-never-back', { now: clock.now });
      const target = earlier(clock.next, to);
      const more = target !== null && target > clock.now && (to !== undefined || rounds === 0);
      if (!more || Date.now() - began > budgetMs) {
        const reached = to === undefined ? rounds > 0 : to <= clock.now;
        return { now: clock.now, next: clock.next, reached, rounds, fired: await this.fired(actor, before) };
      }
      await this.round(actor, target, behind);
      await lookAtTerms(this.work, actor.org); // no schedule wakes a rehearsal
      rounds += 1;
    }
  }

  private async fired(actor: Actor, before: readonly RehearsedCase[]): Promise<AdvancedDto['fired']> {
    const fired = await this.tx(actor, (tx) => entriesSince(tx, before));
    return fired.map((c) => ({
      ...c,
      entries: c.entries.map((e) => ({ ...e, cause: e.cause === null ? null : String(e.cause) })),
    }));
  }

  /** Moves the clock, lets as much time pass for the workflows of the cases that are due then, and waits until the engine has seen all. */
  private async round(actor: Actor, target: string, behind: Behind): Promise<void> {
    const author: Author = authorOf(actor);
    const cases = await this.tx(actor, rehearsedCases);
    const byMs = await this.tx(actor, (tx) => moveClock(tx, target, author));
    for (const { id } of cases) behind.set(id, (behind.get(id) ?? 0) + byMs);
    const soon = new Date(Date.parse(target) + soonMs).toISOString();
    const due = cases.filter((c) => c.due !== null && c.due <= soon);
    await this.ring(actor, await this.follow(due, behind));
    await this.settle(actor);
  }

  /** Brings their workflows to where the clock is; answers the cases whose could not follow. */
  private async follow(cases: readonly RehearsedCase[], behind: Behind): Promise<RehearsedCase[]> {
    const late = cases.filter((c) => behind.has(c.id));
    const left: RehearsedCase[] = [];
    for (let n = 0; n < late.length; n += together) {
      const skipped = await Promise.all(late.slice(n, n + together).map((c) => this.skip(c, behind.get(c.id) ?? 0)));
      left.push(...skipped.flat());
    }
    for (const { id } of late) behind.delete(id);
    return left;
  }

  /** Answers the case when its workflow could not follow. */
  private async skip(rehearsed: RehearsedCase, ms: number): Promise<RehearsedCase[]> {
    const skipped = await this.metrics.called(
      'skipTime',
      () => this.engine.skip(rehearsed.id, ms),
      (answer) => !answer.ok,
    );
    if (skipped.ok) return [];
    this.log.warn(`${rehearsed.code}: time not skipped: ${skipped.why}`);
    return [rehearsed];
  }

  /** Waits until every case is settled and no batch runs; a case that its timer did not wake is rung once. Answers the open cases. */
  private async settle(actor: Actor, rung = false): Promise<RehearsedCase[]> {
    const until = Date.now() + settleMs;
    for (;;) {
      const cases = await this.tx(actor, rehearsedCases);
      const late = cases.filter((c) => !c.settled);
      const batches = await this.tx(actor, runningBatches);
      if (late.length + batches.length === 0) return cases;
      if (Date.now() > until) {
        if (rung) throw edgeProblem('unsettled', { cases: late.map((c) => c.code), batches });
        await this.ring(actor, late);
        return this.settle(actor, true);
      }
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
  }

  private async ring(actor: Actor, cases: readonly RehearsedCase[]): Promise<void> {
    if (cases.length === 0) return;
    await this.tx(actor, (tx) =>
      ringCases(
        tx,
        cases.map((c) => c.id),
        'rehearsal advanced',
      ),
    );
    this.hints.send();
  }

  private tx<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.work.source, actor.org, work);
  }
}

const earlier = (next: string | null, to: string | undefined): string | null =>
  next === null ? (to ?? null) : to === undefined || next < to ? next : to;
