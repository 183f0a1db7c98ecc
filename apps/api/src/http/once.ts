import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '#persistence';
import { claim, hashOf, keep } from '../acts/submit-act';
import type { Actor } from './actor';

/** What writes and is no act on a case: done once per key, however often it is asked. */
@Injectable()
export class Once {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * One transaction: the answer that was given to `key`, or what `write` makes and its answer kept with it. Twins get the same one;
   * a key used for another request is refused, and a refusal keeps nothing. `request` names the verb and all it depends on.
   */
  run<T>(actor: Actor, key: string, request: object, write: (tx: Tx) => Promise<T>): Promise<T> {
    const requestHash = hashOf(request);
    return this.work.run(actor.org, async (tx) => {
      const given = await claim<T>(tx, actor, key, requestHash);
      return given === undefined ? keep(tx, actor, { key, requestHash }, await write(tx)) : given;
    });
  }
}
