import type { Scene } from '../scene';
import type { ClockRow } from '../state';
import { clockKind } from './count-from';
import { leftOf } from './left';
import { lapseOf, ruleOfClock } from './start-clock';

/** Stops the clocks a hold stops: paused by whom, on what ground, and what was left. Others run on. */
export function pauseClocks(scene: Scene, ground: string): readonly ClockRow[] {
  return scene.state.clocks.map((clock) => {
    if (clock.state !== 'running') return clock;
    if (!stopped(scene, clock)) return runningOn(scene, clock);
    return {
      ...clock,
      state: 'paused' as const,
      pausedAt: scene.now,
      pausedBy: scene.actor.person,
      pausedGround: ground,
      left: leftOf(clock, scene.now, scene.calendar),
    };
  });
}

/** Where its step takes paper in, none comes in while the case is held, and nothing lapses for want of it. */
function runningOn(scene: Scene, clock: ClockRow): ClockRow {
  const rule = ruleOfClock(scene, clock);
  if (!('paper' in rule) || !rule.paper) return clock;
  const pauses = [...clock.pauses, { from: scene.now, until: null }];
  return { ...clock, pauses, lapsesAt: lapseOf(scene, rule, { ...clock, pauses }) };
}

function stopped(scene: Scene, clock: ClockRow): boolean {
  const { holdStops } = scene.definition;
  if (holdStops === 'none') return false;
  const kind = clockKind(ruleOfClock(scene, clock).due);
  return holdStops === 'all' ? kind !== 'date' : holdStops.includes(kind);
}
