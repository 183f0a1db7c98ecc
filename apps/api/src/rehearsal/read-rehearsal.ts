import { Injectable } from '@nestjs/common';
import { inTransaction, readCast, readClock, rehearsedCases, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import { requireDirector } from './director';
import type { CastDto, RehearsalDto } from './rehearsal-answers.dto';

/** A rehearsal's clock, its open cases and what time will make due in them. */
@Injectable()
export class ReadRehearsal {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor): Promise<RehearsalDto> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      await requireDirector(tx, actor);
      const { now, offsetMs, next } = await readClock(tx);
      return { org: actor.org, now, offsetMs, next, cases: await rehearsedCases(tx) };
    });
  }

  cast(actor: Actor): Promise<CastDto> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      await requireDirector(tx, actor);
      const { people, posts } = await readCast(tx);
      return {
        people: people.map((p) => ({ ...p, duties: [...p.duties], posts: [...p.posts], bodies: [...p.bodies] })),
        posts: [...posts],
      };
    });
  }
}
