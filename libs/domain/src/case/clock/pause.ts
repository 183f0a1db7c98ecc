import type { Scene } from '../scene';
import type { ClockRow } from '../state';
import { clockKind } from './count-from';
import { leftOf } from './left';
import { ruleOfClock } from './start-clock';

/** Stops the clocks a hold stops: paused by whom, on what ground, and what was left. Others run on. */
export function pauseClocks(scene: Scene, ground: string): readonly ClockRow[] {
  return scene.state.clocks.map((clock) =>
    clock.state === 'running' && stopped(scene, clock)
      ? {
          ...clock,
          state: 'paused' as const,
          pausedAt: scene.now,
          pausedBy: scene.actor.person,
          pausedGround: ground,
          left: leftOf(clock, scene.now, scene.calendar),
        }
      : clock,
  );
}

function stopped(scene: Scene, clock: ClockRow): boolean {
  const { holdStops } = scene.definition;
  if (holdStops === 'none') return false;
  const kind = clockKind(ruleOfClock(scene, clock).due);
  return holdStops === 'all' ? kind !== 'date' : holdStops.includes(kind);
}
