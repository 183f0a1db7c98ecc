import { Injectable } from '@nestjs/common';
import { appendRegister, copyOrganisation, inTransaction, insertDirector, instantOf, UnitOfWork, type Copied, type Tx } from '#persistence';
import { authorOf, type Actor } from '../http/actor';
import { Once } from '../http/once';
import { edgeProblem } from '../http/problem';
import type { WithToken } from '../http/session-answer';
import { Sessions } from '../http/sessions';
import { directorOf, requireDuty } from './director';
import type { EnteredRehearsalDto, RehearsalItemDto, RehearsalListDto } from './rehearsal-answers.dto';
import type { CreateRehearsalDto } from './rehearsal.dto';

/** Makes rehearsals as copies of the actor's organisation, and lets him in. */
@Injectable()
export class CreateRehearsal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly once: Once,
  ) {}

  /** Idempotent by `key`: one transaction over both organisations; the original's register tells who made the copy. */
  async run(actor: Actor, request: CreateRehearsalDto, key: string): Promise<WithToken<EnteredRehearsalDto>> {
    const person = directorOf(actor);
    await this.allow(actor, person);
    const copied = await this.once.run(actor, key, { rehearsal: request }, async (tx): Promise<Copied> => {
      const made = await copyOrganisation(tx, request);
      const payload = { rehearsal: made.org, director: made.director };
      await appendRegister(tx, 'rehearsals', { type: 'rehearsal.created', payload }, authorOf(actor));
      await remember(tx, made, person);
      return made;
    });
    return this.session(actor, copied);
  }

  /** Into a rehearsal that exists: whoever has the duty `rehearse` in the original directs it. Idempotent, and by `key`. */
  async enter(actor: Actor, rehearsal: string, key: string): Promise<WithToken<EnteredRehearsalDto>> {
    const person = directorOf(actor);
    await this.allow(actor, person);
    const entered = await this.once.run(actor, key, { enter: rehearsal }, async (tx): Promise<Copied> => {
      const known = await tx.query<{ person: string; director: string }>(
        'select person, director from rehearsal where org = $1 and rehearsal = $2',
        [tx.org, rehearsal],
      );
      if (known.length === 0) throw edgeProblem('not-found');
      const mine = known.find((r) => r.person === person);
      if (mine) return { org: rehearsal, director: mine.director };
      const made = { org: rehearsal, director: await tx.within(rehearsal, insertDirector) };
      await remember(tx, made, person);
      return made;
    });
    return this.session(actor, entered);
  }

  async list(actor: Actor): Promise<RehearsalListDto> {
    const items = await inTransaction(this.work.source, actor.org, async (tx) => {
      await requireDuty(tx, actor, directorOf(actor));
      return tx.query<RehearsalItemDto>(
        `select o.org, o.name, min(r.created_at) as "createdAt" from rehearsal r join organisations() o on o.org = r.rehearsal
          where r.org = $1 group by o.org, o.name order by 3 desc`,
        [tx.org],
      );
    });
    return { items: items.map((item) => ({ ...item, createdAt: instantOf(item.createdAt) as string })) };
  }

  /** Asked again too: a session is given to whoever has the duty now, whatever he was answered before. */
  private allow(actor: Actor, person: string): Promise<void> {
    return inTransaction(this.work.source, actor.org, (tx) => requireDuty(tx, actor, person));
  }

  private async session(actor: Actor, copied: Copied): Promise<WithToken<EnteredRehearsalDto>> {
    return { ...copied, token: await this.sessions.issue({ org: copied.org, personId: copied.director, acr: actor.acr }) };
  }
}

async function remember(tx: Tx, made: Copied, person: string): Promise<void> {
  await tx.query('insert into rehearsal (org, rehearsal, person, director) values ($1, $2, $3, $4)', [
    tx.org,
    made.org,
    person,
    made.director,
  ]);
}
