import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { no } from '../refusals';
import { put, ruleOf, type Scene } from '../scene';
import type { StepRow } from '../state';

/** Takes a group task for oneself: until release, nobody else of the group may complete it. */
export function claim(scene: Scene, act: ActOf<'claim'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  if (!ruleOf(scene.definition, step).collect?.claimable) return no('not-claimable', { step: step.key });
  if (step.claimedBy !== null) return no('claimed-by-another', { by: step.claimedBy });
  return {
    ok: true,
    change: change(
      { ...scene.state, steps: put(scene.state.steps, { ...step, claimedBy: scene.actor.person }) },
      {
        type: 'act.claim',
        at: scene.now,
        effective: scene.now,
        step: step.key,
        round: step.round,
        payload: {},
      },
    ),
  };
}
