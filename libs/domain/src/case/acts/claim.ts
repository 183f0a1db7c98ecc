import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { no } from '../refusals';
import { put, ruleOf, type Scene } from '../scene';
import type { StepRow } from '../state';

/** Takes a group task for oneself: until release, nobody else of the group may complete it. Who has done his part has nothing left to take. */
export function claim(scene: Scene, act: ActOf<'claim'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  if (!ruleOf(scene.definition, step).collect?.claimable) return no('not-claimable', { step: step.key });
  if (step.claimedBy !== null) return no('claimed-by-another', { by: step.claimedBy });
  const waits = scene.state.seats.some(
    (s) => s.step === step.id && s.person === scene.actor.person && s.duty === 'act' && s.state === 'open',
  );
  if (!waits) return no('already-acted', { step: step.key });
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
