import { Injectable } from '@nestjs/common';
import { canRead, type Scene } from '#domain';
import { inTransaction, readScene, UnitOfWork, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { edgeProblem } from '../http/problem';

export interface Seen {
  readonly tx: Tx;
  readonly scene: Scene;
  /** The chain's head. */
  readonly seq: number;
}

/** Opens a case for reading, without a lock. Whoever may not read it gets 404, as if it were not there. */
@Injectable()
export class InScene {
  constructor(private readonly work: UnitOfWork) {}

  async read<T>(actor: Actor, caseId: string, read: (seen: Seen) => Promise<T>): Promise<T> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const found = await readScene(tx, caseId, actor.personId, this.work.definitions);
      if (!found || !found.scene.actor.active || !canRead(found.scene)) throw edgeProblem('not-found');
      return read({ tx, scene: found.scene, seq: found.engine.seq });
    });
  }
}
