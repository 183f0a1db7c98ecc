import { epochMs } from '../../calendar/time';
import type { ActOf } from '../act';
import { change } from '../carry';
import type { Verdict } from '../decide';
import { no } from '../refusals';
import type { Scene } from '../scene';

/** Holds the case: the clocks the definition names stop, with who, on what ground and how much was left. */
export function hold(scene: Scene, act: ActOf<'hold'>): Verdict {
  if (act.reason.trim() === '') return no('reason-missing');
  const clocks =
    scene.definition.holdStops === 'none'
      ? scene.state.clocks
      : scene.state.clocks.map((c) =>
          c.state === 'running'
            ? {
                ...c,
                state: 'paused' as const,
                pausedAt: scene.now,
                pausedBy: scene.actor.person,
                pausedGround: act.ground,
                leftMs: epochMs(c.dueAt) - epochMs(scene.now),
              }
            : c,
        );
  const held = {
    ...scene.state.case,
    status: 'held' as const,
    heldBy: scene.actor.person,
    holdGround: act.ground,
    holdUntil: act.until ?? null,
  };
  return {
    ok: true,
    change: change(
      { ...scene.state, case: held, clocks },
      {
        type: 'act.hold',
        at: scene.now,
        effective: scene.now,
        payload: { ground: act.ground, until: act.until ?? null },
        values: { reason: act.reason },
      },
    ),
  };
}
