import { Injectable } from '@nestjs/common';
import { inTransaction, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import { edgeProblem } from '../http/problem';
import type { WithToken } from '../http/session-answer';
import { Sessions } from '../http/sessions';
import { directorOf, requireDirector } from './director';
import type { PlayingDto } from './rehearsal-answers.dto';

/** In a rehearsal its director plays any dummy under his own sign-in; every entry names both. Playing himself ends it. */
@Injectable()
export class Play {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  async run(actor: Actor, person: string): Promise<WithToken<PlayingDto>> {
    const director = directorOf(actor);
    await inTransaction(this.work.source, actor.org, async (tx) => {
      await requireDirector(tx, actor);
      const [dummy] = await tx.query<{ directs: boolean }>(
        `select exists (select from duty d where d.org = p.org and d.person = p.id and d.duty = 'rehearse') as directs
           from person p where p.org = $1 and p.id = $2 and p.active`,
        [actor.org, person],
      );
      if (!dummy || (dummy.directs && person !== director)) throw edgeProblem('not-found', { what: 'person' });
    });
    const played = person === director ? {} : { playedBy: director };
    const token = await this.sessions.issue({ org: actor.org, personId: person, acr: actor.acr, ...played }, actor.sessionId);
    return { token, person, ...played };
  }
}
