import { holders } from '../authority/office';
import type { Step } from '../procedure/definition';
import { ballotDuties, type DutyOf } from './ballots/duties';
import type { Scene } from './scene';

/** Who is entitled to what in a step, as of the scene. A candidate never sits in judgement on himself (hard case 36: recuse from own item, by default). */
export function dutiesAt(scene: Scene, rule: Step): DutyOf[] {
  if (rule.ballot) return ballotDuties(scene, rule.ballot);
  const candidates = scene.state.candidates.map((c) => c.person);
  const own = rule.collect?.act === 'self-report';
  const office = rule.collect?.from ?? rule.choose?.by ?? '';
  const persons = own
    ? [...new Set(candidates)]
    : holders(scene.definition, office, scene.directory).filter((p) => !candidates.includes(p));
  return persons.map((person) => ({ person, duty: rule.choose ? 'choose' : 'act' }));
}

/** How a step stands with so many entitled and, where its roll is frozen at the opening, so many on it. */
export function opening(rule: Step, holdersCount: number, summoned: number): 'open' | 'unseated' | 'blocked' {
  const atOpening = rule.ballot?.roll.summons === 'at-opening';
  if (holdersCount === 0 || (atOpening && summoned === 0)) return 'unseated';
  const need = rule.ballot?.quorum?.count;
  return atOpening && need !== undefined && summoned < need ? 'blocked' : 'open';
}
