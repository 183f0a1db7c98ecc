import type { Ballot } from '../../procedure/definition';
import type { Scene } from '../scene';
import type { SeatRow } from '../state';
import { impartial, presiders } from './offices';
import { electorate } from './roll';

export interface DutyOf {
  readonly person: string;
  readonly duty: SeatRow['duty'];
}

/** Who has something to do when a ballot opens: voters where the opening summons them, else whoever summons and approves the list. */
export function ballotDuties(scene: Scene, ballot: Ballot): DutyOf[] {
  const seats = (persons: readonly string[], duty: DutyOf['duty']): DutyOf[] => persons.map((person) => ({ person, duty }));
  const { summons, approvedBy } = ballot.roll;
  const chair = seats(presiders(scene, ballot), 'chair');
  if (summons === 'by-act') return [...chair, ...seats(approvedBy ? impartial(scene, approvedBy) : [], 'approve')];
  const voters = electorate(scene, ballot);
  return ballot.level === 'open' ? seats(voters, 'vote') : [...seats(voters, 'attend'), ...chair];
}
