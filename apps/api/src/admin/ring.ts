import { Injectable } from '@nestjs/common';
import { appendRegister, ringCases } from '#persistence';
import { Hints } from '../events/hints';
import { authorOf, type Actor } from '../http/actor';
import { Once } from '../http/once';
import { edgeProblem } from '../http/problem';
import type { RungByHandDto } from './admin.dto';

/** Has the engine look at a case once more: where it is behind, or where what it tries goes on failing. Changes nothing of the case. */
@Injectable()
export class Ring {
  constructor(
    private readonly once: Once,
    private readonly hints: Hints,
  ) {}

  /** Idempotent by `key`; the register says who rang. */
  async run(actor: Actor, caseId: string, key: string): Promise<RungByHandDto> {
    const rung = await this.once.run(actor, key, { ring: caseId }, async (tx) => {
      // Whoever may not ring does not learn whether there is such a case.
      const [known] = await tx.query(
        `select from cases c where c.org = $1 and c.id = $2
            and exists (select from duty d join person p on p.org = d.org and p.id = d.person
                         where d.org = c.org and d.person = $3 and d.duty = 'administrator' and p.active)`,
        [tx.org, caseId, actor.personId],
      );
      if (!known) throw edgeProblem('not-found');
      await appendRegister(tx, 'engine', { type: 'engine.rung', payload: { case: caseId } }, authorOf(actor));
      await ringCases(tx, [caseId], 'rung by an administrator');
      const [row] = await tx.query<{ turn: number }>('select turn from cases where org = $1 and id = $2', [tx.org, caseId]);
      return { turn: row?.turn ?? 0 };
    });
    this.hints.send();
    return rung;
  }
}
