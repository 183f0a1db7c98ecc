import type { Step } from '../procedure/definition';
import { asConvened } from './ballots/convened';
import { impartial } from './ballots/offices';
import type { DutyOf } from './ballots/duties';
import type { Notice } from './entry';
import type { Obstacle } from './obstacle';
import type { Scene } from './scene';
import type { CaseState, StepRow } from './state';

/** What keeps the step from opening with so many entitled and, where its roll is frozen at the opening, so many on it. */
export function obstacleTo(state: CaseState, step: StepRow, rule: Step, entitled: number, summoned: number): Obstacle | null {
  const atOpening = rule.ballot?.roll.summons === 'at-opening';
  const office = officeOf(rule);
  if (entitled === 0 || (atOpening && summoned === 0)) return { code: 'no-eligible-holder', office, present: 0, need: 1 };
  const need = rule.ballot && asConvened(state, step, rule.ballot).quorum?.count;
  return atOpening && need !== undefined && summoned < need ? { code: 'below-composition', office, present: summoned, need } : null;
}

/** How the step stands with what is in its way. */
export function standingBy(obstacle: Obstacle | null): StepRow['state'] {
  if (!obstacle) return 'open';
  return obstacle.code === 'below-composition' ? 'blocked' : 'unseated';
}

/** Who must see to it that somebody can act: the accountable person; where nobody is, or he is himself a candidate, the authority. */
export function seaters(scene: Scene, rule: Step): DutyOf[] {
  const [accountable] = impartial(scene, rule.accountable);
  const persons = accountable === undefined ? impartial(scene, scene.definition.authority) : [accountable];
  return persons.map((person) => ({ person, duty: 'seat' }));
}

/** What they are told: the step's task, or that it has nobody. */
export function toldOf(scene: Scene, step: StepRow, asked: readonly DutyOf['person'][]): Notice[] {
  const kind = step.state === 'unseated' || step.state === 'blocked' ? step.state : 'task';
  return asked.map((person) => ({ id: scene.newId(), person, step: step.id, kind, rung: null, at: scene.now }));
}

function officeOf(rule: Step): string {
  if (rule.ballot) return rule.ballot.roll.summons === 'by-act' ? rule.ballot.chair : rule.ballot.roll.office;
  return rule.collect?.act === 'self-report' ? 'candidates' : (rule.collect?.from ?? rule.choose?.by ?? '');
}
