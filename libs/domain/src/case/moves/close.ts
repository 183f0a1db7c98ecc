import { change, type Change } from '../change';
import type { Move } from '../due';
import { ruleOf, type Scene } from '../scene';
import type { StepRow } from '../state';
import { closeBallotStep } from './close-ballot';
import { closedRows } from './closed-rows';

/** Closes a step with its outcome: clocks stop, waiting rungs are cancelled, seats go from the queue. */
export function closeStep(scene: Scene, move: Move): Change {
  const step = scene.state.steps.find((s) => s.id === move.step) as StepRow;
  const { ballot } = ruleOf(scene.definition, step);
  if (ballot && step.outcome === null) return closeBallotStep(scene, step, ballot, move);
  const outcome = step.outcome ?? 'completed';
  return change(closedRows(scene, step, outcome, move), {
    type: 'step.closed',
    at: scene.now,
    effective: move.at,
    step: step.key,
    round: step.round,
    payload: { outcome, completed: !move.byTime },
  });
}
