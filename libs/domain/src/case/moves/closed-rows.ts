import { startDeadlines } from '../clock/start-clock';
import type { Move } from '../due';
import { put, type Scene } from '../scene';
import type { CaseState, StepRow } from '../state';
import { withdrawDuties } from '../withdraw-duties';

/** The rows of a step that closes with this outcome: nothing runs for it any more, and what is counted from its closing begins. */
export function closedRows(scene: Scene, step: StepRow, outcome: string, move: Move): CaseState {
  const closed: StepRow = { ...step, state: 'closed', outcome, closedAt: move.at, revision: step.revision + 1 };
  const quiet = withdrawDuties({ ...scene.state, steps: put(scene.state.steps, closed) }, step.id);
  const begun = startDeadlines({ ...scene, state: quiet }, step, 'closed');
  return { ...quiet, clocks: [...quiet.clocks, ...begun.clocks], rungs: [...quiet.rungs, ...begun.rungs] };
}
