import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { no } from '../refusals';
import { put, ruleOf, type Scene } from '../scene';
import type { StepRow } from '../state';

/** The accountable person hands a group task to one of the group; the reason is kept. */
export function reassign(scene: Scene, act: ActOf<'reassign'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  if (!ruleOf(scene.definition, step).collect?.claimable) return no('not-claimable', { step: step.key });
  if (act.reason.trim() === '') return no('reason-missing');
  const seat = scene.state.seats.find((s) => s.step === step.id && s.person === act.to && s.state === 'open');
  if (!seat) return no('not-on-roll', { person: act.to });
  return {
    ok: true,
    change: change(
      { ...scene.state, steps: put(scene.state.steps, { ...step, claimedBy: act.to }) },
      {
        type: 'act.reassign',
        at: scene.now,
        effective: scene.now,
        step: step.key,
        round: step.round,
        payload: { from: step.claimedBy, to: act.to },
        values: { reason: act.reason },
      },
    ),
  };
}
