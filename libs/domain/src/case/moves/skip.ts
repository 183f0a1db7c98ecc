import type { Skip, Step } from '../../procedure/definition';
import { change, type Change } from '../change';
import { holdsFor } from '../condition';
import type { Move } from '../due';
import { put, type Scene } from '../scene';
import type { StepRow } from '../state';

/** Whether the step is passed over: the condition must be true; where it can't be told, the step is carried out. */
export function skipOf(scene: Scene, rule: Step): Skip | undefined {
  return rule.skip && holdsFor(scene, rule.skip.when) ? rule.skip : undefined;
}

/** Passes over a step that the procedure doesn't ask for here, on its recorded ground; nobody gets a task. */
export function skipStep(scene: Scene, move: Move, skip: Skip): Change {
  const step = scene.state.steps.find((s) => s.id === move.step) as StepRow;
  const skipped: StepRow = { ...step, state: 'closed', outcome: 'skipped', openedAt: scene.now, closedAt: scene.now };
  return change(
    { ...scene.state, steps: put(scene.state.steps, skipped) },
    {
      type: 'step.skipped',
      at: scene.now,
      effective: scene.now,
      step: step.key,
      round: step.round,
      payload: { ground: { ...skip.ground }, when: skip.when },
    },
  );
}
