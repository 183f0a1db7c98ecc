import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { no } from '../refusals';
import { put, type Scene } from '../scene';
import type { StepRow } from '../state';

/** Gives a claimed group task back to the group. */
export function release(scene: Scene, act: ActOf<'release'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  if (step.claimedBy === null) return no('not-claimed', { step: step.key });
  if (step.claimedBy !== scene.actor.person) return no('claimed-by-another', { by: step.claimedBy });
  return {
    ok: true,
    change: change(
      { ...scene.state, steps: put(scene.state.steps, { ...step, claimedBy: null }) },
      {
        type: 'act.release',
        at: scene.now,
        effective: scene.now,
        step: step.key,
        round: step.round,
        payload: {},
      },
    ),
  };
}
