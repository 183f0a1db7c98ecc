import type { ActOf } from '../act';
import { change } from '../carry';
import type { Verdict } from '../decide';
import { put, type Scene } from '../scene';
import type { StepRow } from '../state';

/** The chair closes the ballot: its closing hour becomes now, and what follows is what the hour would have done. */
export function closeBallot(scene: Scene, act: ActOf<'close-ballot'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  return {
    ok: true,
    change: change(
      { ...scene.state, steps: put(scene.state.steps, { ...step, closesAt: scene.now }) },
      {
        type: 'act.close-ballot',
        at: scene.now,
        effective: scene.now,
        step: step.key,
        round: step.round,
        payload: { foreseen: step.closesAt },
      },
    ),
  };
}
