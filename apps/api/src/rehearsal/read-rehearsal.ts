import { Injectable } from '@nestjs/common';
import { inTransaction, readCast, readClock, rehearsedCases, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import { requireDirector } from './director';

/** A rehearsal's clock, its open cases and what time will make due in them. */
@Injectable()
export class ReadRehearsal {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor): Promise<object> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      await requireDirector(tx, actor);
      const { now, offsetMs, next } = await readClock(tx);
      return { org: actor.org, now, offsetMs, next, cases: await rehearsedCases(tx) };
    });
  }

  cast(actor: Actor): Promise<object> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      await requireDirector(tx, actor);
      return readCast(tx);
    });
  }
}
