import { isInstant, toInstant } from '../../calendar/time';
import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { dueOfStep } from '../clock/due-of-step';
import { pauseClocks } from '../clock/pause';
import { no } from '../refusals';
import type { Scene } from '../scene';

/**
 * Holds the case: the clocks the definition names stop, with who, on what ground and how much was left; what waits for people
 * is due at no instant meanwhile. With `until` it ends by time.
 */
export function hold(scene: Scene, act: ActOf<'hold'>): Verdict {
  if (act.ground.trim() === '') return no('ground-missing');
  if (act.reason.trim() === '') return no('reason-missing');
  if (act.until !== undefined && !isInstant(act.until)) return no('field-wrong-type', { field: 'until', type: 'instant' });
  const until = act.until === undefined ? null : toInstant(act.until);
  if (until !== null && until <= scene.now) return no('hold-in-the-past', { until });
  const clocks = pauseClocks(scene, act.ground);
  const seats = scene.state.seats.map((s) => (s.state === 'open' ? { ...s, dueAt: dueOfStep({ clocks }, { id: s.step }) } : s));
  const held = { ...scene.state.case, status: 'held' as const, heldBy: scene.actor.person, holdGround: act.ground, holdUntil: until };
  const paused = clocks.filter((c) => c.state === 'paused').map((c) => ({ clock: c.id, dueAt: c.dueAt, left: { ...c.left } }));
  return {
    ok: true,
    change: change(
      { ...scene.state, case: held, clocks, seats },
      {
        type: 'act.hold',
        at: scene.now,
        effective: scene.now,
        payload: { ground: act.ground, until, paused },
        values: { reason: act.reason },
      },
    ),
  };
}
