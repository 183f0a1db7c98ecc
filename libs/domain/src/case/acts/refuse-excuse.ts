import type { ActOf } from '../act';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import { answerExcuse } from './shared/answer-excuse';

/** The excuse is not accepted: whoever stays away is absent, and counts among those summoned. */
export function refuseExcuse(scene: Scene, act: ActOf<'refuse-excuse'>): Verdict {
  return act.reason.trim() === '' ? no('reason-missing') : answerExcuse(scene, act, (state) => state);
}
