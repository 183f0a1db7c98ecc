import { dueAt, dueBefore, type Deadline } from '../../calendar/deadline';
import { addMs, epochMs, type Instant } from '../../calendar/time';
import type { Rung, Step } from '../../procedure/definition';
import type { Scene } from '../scene';
import type { ClockRow, RungRow } from '../state';
import { countedFrom, dateOf } from './count-from';

/** The clock of a step that opens now. One tied to a date keeps that date's instant, also where it lies in the past. */
export function startClock(scene: Scene, rule: Step, step: string): ClockRow {
  const { due } = rule;
  const deadline: Deadline =
    'before' in due
      ? dueBefore(dateOf(scene, due.of), due.before, scene.calendar)
      : dueAt(countedFrom(scene, due), due.within, scene.calendar);
  return {
    id: scene.newId(),
    step,
    startedAt: scene.now,
    dueAt: deadline.at,
    state: 'running',
    pausedAt: null,
    pausedBy: null,
    pausedGround: null,
    left: null,
    arithmetic: deadline.arithmetic,
    extensions: [],
    lapsesAt: lapseOf(scene, rule, deadline.at),
  };
}

/** A lapse is recorded once nothing done on paper before it can still be entered. */
export function lapseOf(scene: Pick<Scene, 'calendar'>, rule: Step, due: Instant): Instant | null {
  if (!rule.lapse) return null;
  return rule.paper ? dueAt(due, rule.paper.recordWithin, scene.calendar).at : due;
}

/** The rungs of a clock's ladder, each at its instant. */
export function ladder(scene: Scene, rule: Step, clock: ClockRow): RungRow[] {
  return rule.ladder.map((rung) => armed(scene, rung, clock, rungAt(scene, rung, clock)));
}

export function armed(scene: Pick<Scene, 'newId'>, rung: Rung, clock: ClockRow, at: Instant): RungRow {
  return { id: scene.newId(), step: clock.step, clock: clock.id, key: rung.key, kind: rung.kind, at, state: 'waiting', sentAt: null };
}

/** `atPercent` of the running time, or so long after the due instant. */
export function rungAt(scene: Pick<Scene, 'calendar'>, rung: Rung, clock: Pick<ClockRow, 'startedAt' | 'dueAt'>): Instant {
  if (rung.after) return dueAt(clock.dueAt, rung.after, scene.calendar).at;
  if (rung.atPercent === undefined) return clock.dueAt;
  const length = epochMs(clock.dueAt) - epochMs(clock.startedAt);
  return addMs(clock.startedAt, Math.floor((length * rung.atPercent) / 100));
}
