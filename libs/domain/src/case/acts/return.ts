import type { ActOf } from '../act';
import { change } from '../carry';
import type { Verdict } from '../decide';
import { no } from '../refusals';
import { put, ruleOf, type Scene } from '../scene';
import type { StepRow } from '../state';
import { staleRevision } from './revision';

/** Sends the case back, with reasons, along the step's own route for `returned`. Votes of closed rounds stay as they are. */
export function returnCase(scene: Scene, act: ActOf<'return'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  const stale = staleRevision(step, act.revision);
  if (stale) return stale;
  const route = ruleOf(scene.definition, step).routes.find((r) => r.on === 'returned');
  if (!route) return no('no-route-back', { step: step.key });
  if (act.reason.trim() === '') return no('reason-missing');
  return {
    ok: true,
    change: change(
      { ...scene.state, steps: put(scene.state.steps, { ...step, outcome: 'returned', closedAt: scene.now, reason: act.reason }) },
      {
        type: 'act.return',
        at: scene.now,
        effective: scene.now,
        step: step.key,
        round: step.round,
        payload: { to: [...route.to] },
        values: { reason: act.reason },
      },
    ),
  };
}
