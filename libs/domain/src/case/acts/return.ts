import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { itemOf } from '../dossier';
import { no } from '../refusals';
import { put, ruleOf, type Scene } from '../scene';
import type { StepRow } from '../state';

/**
 * Sends the case back, with reasons, along the step's own route for `returned`, which says whether the clock begins anew
 * or goes on with what was left. Items named are reopened, and only those. Votes of closed rounds stay as they are.
 */
export function returnCase(scene: Scene, act: ActOf<'return'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  if (step.claimedBy !== null && step.claimedBy !== scene.actor.person) return no('claimed-by-another', { by: step.claimedBy });
  const route = ruleOf(scene.definition, step).routes.find((r) => r.on === 'returned');
  if (!route) return no('no-route-back', { step: step.key });
  if (act.reasons.length === 0 || act.reasons.some((reason) => reason.trim() === '')) return no('reason-missing');
  const items = [...new Set(act.items ?? [])];
  const strange = items.find((kind) => !itemOf(scene.definition, kind));
  if (strange !== undefined) return no('unknown-document', { kind: strange });
  const returned: StepRow = {
    ...step,
    outcome: 'returned',
    closedAt: scene.now,
    reason: act.reasons.join('\n'),
    reopens: items.length > 0 ? items : null,
  };
  return {
    ok: true,
    change: change(
      { ...scene.state, steps: put(scene.state.steps, returned) },
      {
        type: 'act.return',
        at: scene.now,
        effective: scene.now,
        step: step.key,
        round: step.round,
        payload: { to: [...route.to], items, clock: route.clock ?? 'restart' },
        values: { reasons: [...act.reasons] },
      },
    ),
  };
}
