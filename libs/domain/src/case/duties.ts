import { holders } from '../authority/office';
import type { Step } from '../procedure/definition';
import { ballotDuties, type DutyOf } from './ballots/duties';
import type { Scene } from './scene';
import type { SeatRow } from './state';

/** Who is entitled to what in a step, as of the scene. A candidate never sits in judgement on himself (hard case 36: recuse from own item, by default). */
export function dutiesAt(scene: Scene, rule: Step): DutyOf[] {
  if (rule.ballot) return ballotDuties(scene, rule.ballot);
  if (rule.collect?.act === 'self-report') return reporters(scene).map((person) => ({ person, duty: 'act' }));
  const candidates = scene.state.candidates.map((c) => c.person);
  const office = rule.collect?.from ?? rule.choose?.by ?? '';
  const persons = holders(scene.definition, office, scene.directory).filter((p) => !candidates.includes(p));
  return persons.map((person) => ({ person, duty: rule.choose ? 'choose' : 'act' }));
}

/** Candidates who are still in the running: who withdrew, or was left behind by another source, reports no more. */
function reporters(scene: Scene): string[] {
  return [...new Set(scene.state.candidates.filter((c) => c.state === 'standing' || c.state === 'chosen').map((c) => c.person))];
}

/** A seat to act in the step, used or not. One that was taken away is none, nor is the task to find somebody. */
export const isToAct = (seat: SeatRow): boolean => seat.state !== 'closed' && seat.duty !== 'seat' && seat.duty !== 'direct';
