import { change, type Change } from '../change';
import type { Move } from '../due';
import { put, ruleOf, type Scene } from '../scene';
import type { ClockRow, StepRow } from '../state';
import { withdrawDuties } from '../withdraw-duties';

/** The step ends by itself at its due instant: lapsed, or deemed to be agreed. Recorded at or after it, dated at it. */
export function lapseStep(scene: Scene, move: Move): Change {
  const step = scene.state.steps.find((s) => s.id === move.step) as StepRow;
  const clock = scene.state.clocks.find((c) => c.step === step.id && c.deadline === null) as ClockRow;
  const outcome = ruleOf(scene.definition, step).lapse?.outcome ?? 'lapsed';
  const closed: StepRow = { ...step, state: 'closed', outcome, closedAt: clock.dueAt, revision: step.revision + 1 };
  return change(withdrawDuties({ ...scene.state, steps: put(scene.state.steps, closed) }, step.id), {
    type: 'step.lapsed',
    at: scene.now,
    effective: clock.dueAt,
    step: step.key,
    round: step.round,
    payload: { outcome, recordedFrom: move.at },
  });
}
