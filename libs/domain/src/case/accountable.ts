import { holders } from '../authority/office';
import type { Step } from '../procedure/definition';
import { impartial } from './ballots/offices';
import type { Scene } from './scene';

/**
 * Who answers for a step: one of its office whose own case it is not, for a candidate could do nothing of what it takes;
 * only where there is none, whoever holds it. Who is named stays as long as he is one of those.
 */
export function accountableFor(scene: Scene, rule: Pick<Step, 'accountable'>, named: string | null = null): string | null {
  const free = impartial(scene, rule.accountable);
  const among = free.length > 0 ? free : holders(scene.definition, rule.accountable, scene.directory);
  return among.find((person) => person === named) ?? among[0] ?? null;
}
