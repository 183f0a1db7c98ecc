import type { Span } from '../procedure/definition';
import { isWorkingDay, type BusinessCalendar } from './calendar';
import { addDays, addMonths, addMs, endOfDay, localDate, type Instant, type LocalDate } from './time';

/** How a deadline was reckoned, so that anybody can do the sum again. */
export interface Arithmetic {
  /** The instant (forward) or date (backward) the span is counted from. */
  readonly from: Instant | LocalDate;
  /** The day an event falls on is never counted (Civil Code 2015 art. 147.2). */
  readonly firstDayNotCounted: true;
  readonly counted: number;
  readonly unit: Span['unit'];
  /** Non-working days passed over while counting, or over which the last day was moved. */
  readonly skipped: readonly LocalDate[];
  readonly lastDay: LocalDate;
  /** The day on which the span itself ended, where that day isn't worked (Civil Code 2015 art. 148.5). */
  readonly movedFrom?: LocalDate;
  readonly zone: string;
  readonly dayEnds: string;
}

export interface Deadline {
  readonly at: Instant;
  readonly arithmetic: Arithmetic;
}

type Direction = 1 | -1;
type LastDay = Pick<Arithmetic, 'lastDay' | 'skipped' | 'movedFrom'>;

/** Longer than any row of holidays: a calendar that reaches it has no working day, and would be searched for ever. */
const longestPause = 366;

/**
 * Due instant of `span` counted from `from`. Days, working days and months end when their last day ends; a last day
 * that isn't worked moves to the next working day. Minutes and hours are exact and know no calendar.
 */
export function dueAt(from: Instant, span: Span, calendar: BusinessCalendar): Deadline {
  requireCount(span);
  const exact = exactMs(span);
  if (exact !== undefined) {
    const at = addMs(from, exact);
    return deadline(from, at, span, { lastDay: localDate(at, calendar.zone), skipped: [] }, calendar);
  }
  const last = lastDay(localDate(from, calendar.zone), span, calendar, 1);
  return deadline(from, endOfDay(last.lastDay, calendar.dayEnds, calendar.zone), span, last, calendar);
}

/**
 * The latest moment that still leaves `span` before the day `toDate`, which isn't counted; a last day that isn't worked
 * moves to the previous working day, so that the span is never shortened. Minutes and hours run back from the end of `toDate`.
 */
export function dueBefore(toDate: LocalDate, span: Span, calendar: BusinessCalendar): Deadline {
  requireCount(span);
  const exact = exactMs(span);
  if (exact !== undefined) {
    const at = addMs(endOfDay(toDate, calendar.dayEnds, calendar.zone), -exact);
    return deadline(toDate, at, span, { lastDay: localDate(at, calendar.zone), skipped: [] }, calendar);
  }
  const last = lastDay(toDate, span, calendar, -1);
  return deadline(toDate, endOfDay(last.lastDay, calendar.dayEnds, calendar.zone), span, last, calendar);
}

/** Working days after `from`, up to `to` and with it; none where `to` isn't later. */
export function workingDaysUntil(from: LocalDate, to: LocalDate, calendar: BusinessCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

function requireCount(span: Span): void {
  if (!Number.isSafeInteger(span.n) || span.n < 0) throw new RangeError(`a span counts whole units, not ${span.n}`);
}

function exactMs(span: Span): number | undefined {
  if (span.unit === 'minutes') return span.n * 60_000;
  return span.unit === 'hours' ? span.n * 3_600_000 : undefined;
}

function lastDay(start: LocalDate, span: Span, calendar: BusinessCalendar, direction: Direction): LastDay {
  if (span.unit === 'working-days') return countWorkingDays(start, span.n, calendar, direction);
  const ends = span.unit === 'months' ? addMonths(start, direction * span.n) : addDays(start, direction * span.n);
  return moveToWorkingDay(ends, calendar, direction);
}

function countWorkingDays(start: LocalDate, n: number, calendar: BusinessCalendar, direction: Direction): LastDay {
  const skipped: LocalDate[] = [];
  let day = start;
  for (let left = n; left > 0; left -= 1) {
    const next = moveToWorkingDay(addDays(day, direction), calendar, direction);
    skipped.push(...next.skipped);
    day = next.lastDay;
  }
  // No working day at all still has to end on one.
  return n === 0 ? moveToWorkingDay(day, calendar, direction) : { lastDay: day, skipped };
}

function moveToWorkingDay(ends: LocalDate, calendar: BusinessCalendar, direction: Direction): LastDay {
  const skipped: LocalDate[] = [];
  let day = ends;
  while (!isWorkingDay(calendar, day)) {
    if (skipped.length === longestPause) throw new RangeError(`calendar ${calendar.key} has no working day near ${ends}`);
    skipped.push(day);
    day = addDays(day, direction);
  }
  return day === ends ? { lastDay: day, skipped } : { lastDay: day, skipped, movedFrom: ends };
}

function deadline(from: string, at: Instant, span: Span, last: LastDay, calendar: BusinessCalendar): Deadline {
  const { zone, dayEnds } = calendar;
  return { at, arithmetic: { from, firstDayNotCounted: true, counted: span.n, unit: span.unit, ...last, zone, dayEnds } };
}
