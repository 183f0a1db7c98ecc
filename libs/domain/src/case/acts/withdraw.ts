import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { closeAll, endCase } from '../ending';
import { no } from '../refusals';
import type { Scene } from '../scene';

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
