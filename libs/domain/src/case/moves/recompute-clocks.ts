import type { BusinessCalendar } from '../../calendar/calendar';
import type { Deadline } from '../../calendar/deadline';
import { type Verdict, change } from '../change';
import { leftOf } from '../clock/left';
import { moveDue, noticesOfMove, type Moved } from '../clock/move-due';
import { rearmed } from '../clock/rearm';
import { reckonAnew } from '../clock/reckon-anew';
import { lapseOf, ruleOfClock, rungAt } from '../clock/start-clock';
import { no } from '../refusals';
import { put, type Scene } from '../scene';
import type { CaseState, ClockRow } from '../state';

/** A published calendar under the name by which cases hold to it: "vn/2". */
export interface NamedCalendar {
  readonly name: string;
  readonly calendar: BusinessCalendar;
}

/**
 * Puts the case under another version of its calendar: every clock that has not stopped is reckoned anew, with its rungs,
 * seats and the hour a ballot closes; the entry keeps both due instants. Whoever works under one that moved is told. One
 * that the new calendar would have ended already keeps its due instant: nobody can be told of that in time.
 */
export function recomputeClocks(scene: Scene, next: NamedCalendar): Verdict {
  const { case: row } = scene.state;
  if (row.status === 'ended') return no('case-ended', { outcome: row.outcome });
  if (scene.calendar.version >= next.calendar.version) return no('newer-calendar', { calendar: row.calendar });
  const anew: Scene = { ...scene, calendar: next.calendar };
  const moved: Moved[] = [];
  const kept: { clock: string; dueAt: string; would: string }[] = [];
  let state: CaseState = { ...scene.state, case: { ...row, calendar: next.name } };
  for (const clock of scene.state.clocks) {
    const deadline = clock.state === 'stopped' ? undefined : reckonAnew(clock, next.calendar);
    if (!deadline) continue;
    const at = clock.pausedAt ?? scene.now;
    if (deadline.at < clock.dueAt && deadline.at <= at) kept.push({ clock: clock.id, dueAt: clock.dueAt, would: deadline.at });
    else if (deadline.at === clock.dueAt) state = sameDue({ ...anew, state }, clock, deadline);
    else {
      const step = moveDue({ ...anew, state }, clock, { deadline, from: at, at });
      state = deadline.at > at ? rearmed(anew, step.state, clock.id) : step.state;
      moved.push(step.moved);
    }
  }
  const payload = { calendar: { was: row.calendar, is: next.name }, moved: moved.map((m) => ({ ...m })), kept };
  const entry = { type: 'clocks.recomputed', at: scene.now, effective: scene.now, payload };
  state = { ...state, clocks: state.clocks.map((clock) => leftAnew(clock, next.calendar)) };
  return { ok: true, change: change(state, entry, noticesOfMove(scene, state, moved)) };
}

/** The due instant stands; the sum it is shown with, and what is counted on from it, may not. */
function sameDue(scene: Scene, clock: ClockRow, { arithmetic }: Deadline): CaseState {
  const { state, now } = scene;
  const rule = ruleOfClock(scene, clock);
  const rungs = state.rungs.map((rung) => {
    const after = rung.clock === clock.id && rung.state === 'waiting' ? rule.ladder.find((l) => l.key === rung.key && l.after) : undefined;
    const at = after && rungAt(scene, after, clock);
    return at !== undefined && at > now ? { ...rung, at } : rung;
  });
  return { ...state, clocks: put(state.clocks, { ...clock, arithmetic, lapsesAt: lapseOf(scene, rule, clock) }), rungs };
}

/** What is left of a paused clock is counted in the calendar it will run on in. */
function leftAnew(clock: ClockRow, calendar: BusinessCalendar): ClockRow {
  if (clock.state !== 'paused' || clock.pausedAt === null || clock.left?.unit === 'ms') return clock;
  return { ...clock, left: leftOf(clock, clock.pausedAt, calendar) };
}
