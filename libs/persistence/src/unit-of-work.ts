import type { DataSource } from 'typeorm';
import { canRead } from '#domain';
import { crashPoint, crashPointWith } from '#config';
import { CaseQueues } from './case-queues';
import { carryOut } from './carry-out';
import { inTransaction } from './data-source';
import { faultOf, isTwin } from './faults';
import { MoveFailed } from './move-failed';
import { settle } from './settle';
import type { DefinitionStore } from './stores/definition.store';
import { KnownStates } from './stores/known-states';
import { lockScene, type ActorAtCase, type LockedCase } from './stores/scene.store';
import type { Lessons, Tx } from './tx';
import { parked, type Parked } from './watch';
import { workOn } from './work';

export interface OnCase {
  readonly org: string;
  readonly caseId: string;
  /** Null for the engine, which sees every case. */
  readonly actor: ActorAtCase | null;
  /** The act may change the candidates' standing: their person rows are locked too. */
  readonly forEffect: boolean;
}

/** Opens transactions on cases; runs them again where design says so: a twin's answer, a move that has to be parked. */
export class UnitOfWork {
  private readonly queues = new CaseQueues();
  readonly known = new KnownStates();

  constructor(
    readonly source: DataSource,
    readonly definitions: DefinitionStore,
  ) {}

  /**
   * One transaction. When a move in it fails for good it is rolled back and run again with the move parked in its
   * place; `work` must therefore be free of effects outside `tx`.
   */
  async run<T>(org: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const failed = new Map<string, MoveFailed>();
    let careful = false;
    let twin = false;
    for (;;) {
      try {
        return await this.remembered(org, work, { failed, careful });
      } catch (error) {
        if (error instanceof MoveFailed && !failed.has(error.key)) {
          failed.set(error.key, error);
          careful = false;
          parked.publish({ org, failure: error } satisfies Parked);
          crashPoint('park.rolled-back');
        } else if (isTwin(error) && !twin) twin = true;
        else if (faultOf(error) === 'lasting' && !careful) careful = true;
        else throw error;
      }
    }
  }

  private async remembered<T>(org: string, work: (tx: Tx) => Promise<T>, lessons: Lessons): Promise<T> {
    let leaves: Tx['leaves'] = [];
    const value = await inTransaction(
      this.source,
      org,
      (tx) => {
        ({ leaves } = tx);
        return work(tx);
      },
      lessons,
    );
    for (const left of leaves) this.known.keep(org, left);
    return value;
  }

  /**
   * Case locked, time read after it, what time had made due already committed. Undefined when there is no such case
   * or the actor may not know of it; then nothing was written.
   */
  onCase<T>(on: OnCase, work: (tx: Tx, locked: LockedCase) => Promise<T>): Promise<T | undefined> {
    const who = on.actor ? 'act' : 'proceed';
    return this.queues.run(on.caseId, async () => {
      for (;;) {
        const done = await this.once(on, work).catch((error: unknown) => {
          this.known.forget(on.org, on.caseId);
          throw error;
        });
        if (done.kind === 'done') {
          crashPoint(`${who}.after-commit`);
          return done.value;
        }
        crashPoint('act.after-time');
      }
    });
  }

  private async once<T>(
    on: OnCase,
    work: (tx: Tx, locked: LockedCase) => Promise<T>,
  ): Promise<{ kind: 'done'; value: T | undefined } | { kind: 'again' }> {
    const who = on.actor ? 'act' : 'proceed';
    return this.run(on.org, async (tx) => {
      crashPoint(`${who}.before-lock`);
      const locked = await lockScene(tx, on.caseId, on.actor, this, on.forEffect);
      if (!locked || (on.actor && !mayKnow(locked))) return { kind: 'done', value: undefined };
      if (on.actor && isPast(locked)) {
        const timed = await carryOut(tx, workOn(locked), 'time');
        if (timed.records.length > 0) {
          await settle(tx, timed, {});
          await crashPointWith(tx, 'act.before-time-commit');
          return { kind: 'again' };
        }
      }
      const value = await work(tx, locked);
      await crashPointWith(tx, `${who}.before-commit`);
      return { kind: 'done', value };
    });
  }
}

const isPast = ({ engine, scene }: LockedCase): boolean => engine.engineDue !== null && engine.engineDue <= scene.now;

const mayKnow = ({ scene }: LockedCase): boolean => scene.actor.active && canRead(scene);
