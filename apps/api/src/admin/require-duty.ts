import type { Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { refused } from '../http/problem';

/** One of these duties in the product, of an active person, as the rows say now; else the refusal. */
export async function requireOneOf(tx: Tx, actor: Actor, duties: readonly string[]): Promise<void> {
  const [may] = await tx.query(
    'select from duty d join person p on p.org = d.org and p.id = d.person where d.org = $1 and d.person = $2 and d.duty = any($3) and p.active',
    [tx.org, actor.personId, duties],
  );
  if (!may) throw refused({ code: 'not-your-turn', params: { needs: duties } });
}
