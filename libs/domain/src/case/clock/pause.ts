import { workingDaysUntil } from '../../calendar/deadline';
import { daysBetween, epochMs, localDate, type Instant } from '../../calendar/time';
import type { BusinessCalendar } from '../../calendar/calendar';
import type { Scene } from '../scene';
import type { ClockRow, Left } from '../state';
import { clockKind } from './count-from';
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

/** Whole days after today up to the last day and with it, so that a hold ended on the day it began moves nothing. */
export function leftOf(clock: ClockRow, now: Instant, calendar: BusinessCalendar): Left {
  const { unit } = clock.arithmetic;
  if (unit === 'minutes' || unit === 'hours') return { n: Math.max(0, epochMs(clock.dueAt) - epochMs(now)), unit: 'ms' };
  const today = localDate(now, calendar.zone);
  const last = localDate(clock.dueAt, calendar.zone);
  if (unit === 'working-days') return { n: workingDaysUntil(today, last, calendar), unit };
  return { n: Math.max(0, daysBetween(today, last)), unit: 'days' };
}
