import { holders } from '../../authority/office';
import type { Ballot } from '../../procedure/definition';
import { holdsFor } from '../condition';
import type { Scene } from '../scene';
import type { CaseState, RollRow } from '../state';

/**
 * Who is to be summoned now: each person once, however many titles he has (NĐ 170/2025 art. 33.2a; hard case 8), and
 * never a candidate on his own ballot (hard case 36: recused unless a definition says otherwise).
 */
export function electorate(scene: Scene, ballot: Ballot): string[] {
  const candidates = new Set(scene.state.candidates.map((c) => c.person));
  const { office, instead } = ballot.roll;
  const whole = instead && holdsFor(scene, instead.when);
  return holders(scene.definition, whole ? instead.office : office, scene.directory).filter((person) => !candidates.has(person));
}

/** Who is missing from a list and who is too many on it; undefined when it is the same list. */
export function difference(
  list: readonly string[],
  entitled: readonly string[],
): { missing: readonly string[]; notEntitled: readonly string[] } | undefined {
  const missing = entitled.filter((person) => !list.includes(person));
  const notEntitled = [...new Set(list)].filter((person) => !entitled.includes(person));
  return missing.length + notEntitled.length > 0 ? { missing, notEntitled } : undefined;
}

export const rollOf = (state: Pick<CaseState, 'roll'>, step: string): readonly RollRow[] => state.roll.filter((r) => r.step === step);

export function onRoll(state: Pick<CaseState, 'roll'>, step: string, person: string): RollRow | undefined {
  return state.roll.find((r) => r.step === step && r.person === person);
}

export interface Attendance {
  readonly roll: number;
  readonly excused: number;
  readonly present: number;
}

export function attendance(state: Pick<CaseState, 'roll'>, step: string): Attendance {
  const roll = rollOf(state, step);
  const of = (name: RollRow['state']): number => roll.filter((r) => r.state === name).length;
  return { roll: roll.length, excused: of('excused'), present: of('present') };
}

/** Summons rows of these persons, as they stand when the roll is frozen. */
export function summonsRows(newId: () => string, step: string, persons: readonly string[]): RollRow[] {
  return persons.map((person) => ({ id: newId(), step, person, state: 'summoned', decidedAt: null }));
}
