import { Temporal } from 'temporal-polyfill';

/**
 * UTC with exactly milliseconds: 2026-11-24T10:41:00.000Z. One length and one zone, so that comparing such strings
 * compares the instants. Microseconds never exist: the database truncates to what JavaScript can hold.
 */
export type Instant = string;

/** A day of the civil calendar, `YYYY-MM-DD`; it has no zone until a calendar gives it one. */
export type LocalDate = string;

const dayMs = 86_400_000;
/** 1970-01-01 was one. */
const thursday = 3;
const latestMs = 253_402_300_799_999;

/** Accepts epoch milliseconds or any ISO instant with an offset; finer fractions are cut off, never rounded up. */
export function toInstant(value: number | string): Instant {
  const ms = typeof value === 'number' ? value : epochMs(value);
  if (!Number.isSafeInteger(ms) || ms < 0 || ms > latestMs)
    throw new RangeError(`not an instant of the years 1970 to 9999: ${String(value)}`);
  return utc(ms);
}

/** On the path of every act, so the plain engine answers; Temporal judges whatever isn't written exactly as we write. */
export function epochMs(instant: Instant): number {
  const ms = Date.parse(instant);
  return ms >= 0 && ms <= latestMs && utc(ms) === instant ? ms : Temporal.Instant.from(instant).epochMilliseconds;
}

function utc(ms: number): Instant {
  return new Date(ms).toISOString();
}

export function addMs(instant: Instant, ms: number): Instant {
  return toInstant(epochMs(instant) + ms);
}

/** Which day it is in `zone` at `instant`. Every act asks, nearly always of the same day: the last one of each zone is kept. */
export function localDate(instant: Instant, zone: string): LocalDate {
  const ms = epochMs(instant);
  const kept = days.get(zone);
  if (kept && ms >= kept.from && ms < kept.until) return kept.date;
  const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
  const startOf = (day: Temporal.PlainDate): number => day.toZonedDateTime(zone).epochMilliseconds;
  days.set(zone, { from: startOf(date), until: startOf(date.add({ days: 1 })), date: date.toString() });
  return date.toString();
}

const days = new Map<string, { readonly from: number; readonly until: number; readonly date: LocalDate }>();

/**
 * The instant at which `date` ends in `zone`. `dayEnds` is `HH:mm`; `24:00`, the law's default (Civil Code 2015
 * art. 148.5), is the day's last millisecond, so that a due instant is still of the day it is shown and counted on from.
 */
export function endOfDay(date: LocalDate, dayEnds: string, zone: string): Instant {
  const plainTime = Temporal.PlainTime.from(dayEnds === '24:00' ? '23:59:59.999' : dayEnds);
  return toInstant(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return toInstant((epochDay(date) + days) * dayMs).slice(0, 10);
}

/** Whole days since 1970-01-01: the civil calendar has no zone and no hour, so a day is always a day. */
function epochDay(date: LocalDate): number {
  return epochMs(`${date}T00:00:00.000Z`) / dayMs;
}

/** A day the target month does not have becomes its last day: 31/1 + 1 month = 28/2 (Civil Code 2015 art. 147–148). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

/** Monday is 0, Sunday is 6: the index into a calendar's weekly pattern. */
export function weekday(date: LocalDate): number {
  return (epochDay(date) + thursday) % 7;
}

/** Whether the calendar has such a day: 2026-02-29 is written well and doesn't exist. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && holds(() => Temporal.PlainDate.from(text));
}

/** Whether the text is an instant: a date, an hour and an offset. */
export function isInstant(text: string): boolean {
  return holds(() => toInstant(text));
}

export function isZone(text: string): boolean {
  return holds(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text));
}

function holds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
