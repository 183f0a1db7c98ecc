import { dueAt, workingDaysUntil, type Arithmetic, type Deadline } from '../../calendar/deadline';
import { addMs, daysBetween, epochMs, localDate, type Instant } from '../../calendar/time';
import type { BusinessCalendar } from '../../calendar/calendar';
import type { ClockRow, Left } from './ledger';

/** Whole days after today up to the last day and with it, so that a hold ended on the day it began moves nothing. */
export function leftOf(
  clock: Pick<ClockRow, 'dueAt'> & { readonly arithmetic: Pick<Arithmetic, 'unit'> },
  now: Instant,
  calendar: BusinessCalendar,
): Left {
  const { unit } = clock.arithmetic;
  if (unit === 'minutes' || unit === 'hours') return { n: Math.max(0, epochMs(clock.dueAt) - epochMs(now)), unit: 'ms' };
  const today = localDate(now, calendar.zone);
  const last = localDate(clock.dueAt, calendar.zone);
  if (unit === 'working-days') return { n: workingDaysUntil(today, last, calendar), unit };
  return { n: Math.max(0, daysBetween(today, last)), unit: 'days' };
}

/** The due instant of a clock that goes on at `at` with what was left of it. */
export function dueWith(left: Left, at: Instant, was: Arithmetic, calendar: BusinessCalendar): Deadline {
  if (left.unit !== 'ms') return dueAt(at, { n: left.n, unit: left.unit }, calendar);
  const due = addMs(at, left.n);
  return { at: due, arithmetic: { ...was, from: at, lastDay: localDate(due, calendar.zone) } };
}
