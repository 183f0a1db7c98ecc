import type { ActOf } from '../act';
import { change } from '../carry';
import type { Verdict } from '../decide';
import { withdrawDuties } from '../moves/close';
import { endCase } from '../moves/route';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { CaseState } from '../state';

/** The board withdraws the case: every open step closes as withdrawn, nothing is deleted. */
export function withdraw(scene: Scene, act: ActOf<'withdraw'>): Verdict {
  if (act.reason.trim() === '') return no('reason-missing');
  return {
    ok: true,
    change: change(endCase(closeAll(scene.state, 'withdrawn', scene.now), 'withdrawn', scene.now), {
      type: 'act.withdraw',
      at: scene.now,
      effective: scene.now,
      payload: {},
      values: { reason: act.reason },
    }),
  };
}

/** Closes every step that is not closed, with one outcome and nothing to follow. */
export function closeAll(state: CaseState, outcome: string, at: string): CaseState {
  const open = state.steps.filter((s) => s.state !== 'closed');
  const quiet = open.reduce((s, step) => withdrawDuties(s, step.id), state);
  const steps = quiet.steps.map((s) =>
    s.state === 'closed' ? { ...s, routed: true } : { ...s, state: 'closed' as const, outcome, closedAt: at, routed: true },
  );
  return { ...quiet, steps };
}
