import type { ActOf } from '../act';
import { settleSeats } from '../ballots/seats';
import type { Verdict } from '../change';
import type { Scene } from '../scene';
import { answerExcuse } from './shared/answer-excuse';

/** The excuse is approved before the count: the person leaves the denominator, the quorum's base and the queue. */
export function approveExcuse(scene: Scene, act: ActOf<'approve-excuse'>): Verdict {
  return answerExcuse(scene, act, (state, step) => {
    const out = settleSeats(state, step, 'vote', 'closed', [act.person]);
    return settleSeats(out, step, 'attend', 'closed', [act.person]);
  });
}
