import type { Instant } from '../../calendar/time';
import type { ActOf } from '../act';
import { type Change, type Verdict, change } from '../change';
import { noticesOfMove } from '../clock/move-due';
import { restartClocks } from '../clock/restart';
import { no } from '../refusals';
import type { Scene } from '../scene';
import { afterHold } from '../status-at';

/** Resumes a held case at the step where it stood; paused clocks run on with what was left of them. */
export function resume(scene: Scene, act: ActOf<'resume'>): Verdict {
  if (scene.state.case.status !== 'held') return no('not-held');
  if (act.reason.trim() === '') return no('reason-missing');
  const change = endHold(scene, scene.now, 'act.resume');
  return { ok: true, change: { ...change, entry: { ...change.entry, values: { reason: act.reason } } } };
}

/** Ends a hold at `at`, by whatever ends it: a person, or the end that was foreseen. */
export function endHold(scene: Scene, at: Instant, type: string): Change {
  const { state, moved } = restartClocks(scene, at);
  const running = {
    ...state.case,
    status: afterHold(state.case),
    heldBy: null,
    holdGround: null,
    holdUntil: null,
  };
  const entry = { type, at: scene.now, effective: at, payload: { moved: moved.map((m) => ({ ...m })) } };
  return change({ ...state, case: running }, entry, noticesOfMove(scene, state, moved));
}
