import type { DataSource } from 'typeorm';
import { carryOut, settle, workOn } from './carry-out';
import { inTransaction } from './data-source';
import type { DefinitionStore } from './stores/definition.store';
import { lockScene, type LockedCase } from './stores/scene.store';
import type { Tx } from './tx';

export interface OnCase {
  readonly org: string;
  readonly caseId: string;
  readonly actor: string | null;
  /** The act may change the candidates' standing: their person rows are locked too. */
  readonly forEffect: boolean;
}

/** Opens transactions on cases. Acts on one case queue here, one connection each, so sixty voters neither fill the pool nor starve others. */
export class UnitOfWork {
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    readonly source: DataSource,
    readonly definitions: DefinitionStore,
  ) {}

  run<T>(org: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.source, org, work);
  }

  /** Case locked, time read after it, what time had made due already committed. Undefined when there is no such case. */
  onCase<T>(on: OnCase, work: (tx: Tx, locked: LockedCase) => Promise<T>): Promise<T | undefined> {
    return this.queued(on.caseId, async () => {
      for (;;) {
        const done = await this.once(on, work);
        if (done.kind === 'done') return done.value;
      }
    });
  }

  private async once<T>(
    on: OnCase,
    work: (tx: Tx, locked: LockedCase) => Promise<T>,
  ): Promise<{ kind: 'done'; value: T | undefined } | { kind: 'again' }> {
    return this.run(on.org, async (tx) => {
      const locked = await lockScene(tx, on.caseId, on.actor, this.definitions, on.forEffect);
      if (!locked) return { kind: 'done', value: undefined };
      const { engineDue } = locked.engine;
      if (on.actor && engineDue !== null && engineDue <= locked.scene.now) {
        await settle(tx, await carryOut(tx, workOn(locked), 'time'), {});
        return { kind: 'again' };
      }
      return { kind: 'done', value: await work(tx, locked) };
    });
  }

  private async queued<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(caseId) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    this.queues.set(caseId, settled);
    try {
      return await mine;
    } finally {
      if (this.queues.get(caseId) === settled) this.queues.delete(caseId);
    }
  }
}
