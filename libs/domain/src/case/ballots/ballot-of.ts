import type { Ballot } from '../../procedure/definition';
import { ruleOf, type Scene } from '../scene';
import type { BallotRow, StepRow } from '../state';
import { asConvened } from './convened';
import { progressOf } from './progress';

export interface BallotScene {
  readonly step: StepRow;
  readonly ballot: Ballot;
  readonly progress: BallotRow;
}

/** The ballot an act is about. `can` has answered that there is one. */
export function ballotOf(scene: Scene, act: { readonly step: string }): BallotScene {
  const step = scene.state.steps.find((s) => s.id === act.step);
  const ballot = step && ruleOf(scene.definition, step).ballot;
  if (!ballot) throw new Error(`step ${act.step} has no ballot`);
  return { step, ballot: asConvened(scene.state, step, ballot), progress: progressOf(scene, step.id) };
}

/** Summoned at its opening, or by the act. */
export const isSummoned = ({ ballot, progress }: BallotScene): boolean =>
  ballot.roll.summons === 'at-opening' || progress.summonedAt !== null;
