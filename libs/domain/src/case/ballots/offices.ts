import { holders } from '../../authority/office';
import type { Ballot, Definition } from '../../procedure/definition';
import type { Scene } from '../scene';

/**
 * Who presides: the ballot's chair; where that office has no holder or he is himself a candidate, the authority
 * (NĐ 170/2025 art. 34.2; hard cases 37 and 38).
 */
export function presiders(scene: Scene, ballot: Ballot): string[] {
  const chair = impartial(scene, ballot.chair);
  return chair.length > 0 ? chair : impartial(scene, scene.definition.authority);
}

/** Who chooses between names that stand level: the tie office, and the other one when nobody may (hard cases 1 and 37). */
export function tieHolders(scene: Scene, ballot: Ballot): string[] {
  if (!ballot.tie) return [];
  const first = impartial(scene, ballot.tie.office);
  return first.length > 0 ? first : impartial(scene, ballot.tie.otherwise);
}

/** Who approves each excuse; the authority where the roll names no office of its own (NĐ 170/2025 art. 33.2a). */
export function excuseOffice(definition: Definition, ballot: Ballot): string {
  return ballot.roll.approvedBy ?? definition.authority;
}

export function impartial(scene: Scene, office: string): string[] {
  const candidates = new Set(scene.state.candidates.map((c) => c.person));
  return holders(scene.definition, office, scene.directory).filter((person) => !candidates.has(person));
}
