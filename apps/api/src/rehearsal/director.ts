import type { Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { edgeProblem, Problem } from '../http/problem';

/** Who directs a rehearsal stays the director while he plays somebody. */
export const directorOf = (actor: Actor): string => actor.playedBy ?? actor.personId;

/** A rehearsal organisation and the duty `rehearse` in it, as the rows say now; else the refusal. */
export async function requireDirector(tx: Tx, actor: Actor): Promise<void> {
  await requireDuty(tx, actor, directorOf(actor));
  const [row] = await tx.query<{ rehearsal: boolean }>('select rehearsal from organisation where org = $1', [tx.org]);
  if (!row?.rehearsal) throw edgeProblem('not-a-rehearsal');
}

/** The duty `rehearse` of an active person; in a real organisation it allows to copy it, nothing more. */
export async function requireDuty(tx: Tx, actor: Actor, person: string): Promise<void> {
  const [row] = await tx.query(
    `select from duty d join person p on p.org = d.org and p.id = d.person where d.org = $1 and d.person = $2 and d.duty = 'rehearse' and p.active`,
    [actor.org, person],
  );
  if (!row) throw new Problem(403, 'not-your-turn', { needs: ['rehearse'] });
}
