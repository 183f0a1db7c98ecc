import { Temporal } from 'temporal-polyfill';

/**
 * UTC with exactly milliseconds: 2026-11-24T10:41:00.000Z. One length and one zone, so that comparing such strings
 * compares the instants. Microseconds never exist: the database truncates to what JavaScript can hold.
 */
export type Instant = string;

/** A day of the civil calendar, `YYYY-MM-DD`; it has no zone until a calendar gives it one. */
export type LocalDate = string;

const dayMs = 86_400_000;
const latestMs = 253_402_300_799_999;

/** Accepts epoch milliseconds or any ISO instant with an offset; finer fractions are cut off, never rounded up. */
export function toInstant(value: number | string): Instant {
  const ms = typeof value === 'number' ? value : Temporal.Instant.from(value).epochMilliseconds;
  if (!Number.isSafeInteger(ms) || ms < 0 || ms > latestMs) throw new RangeError(`not an instant of the years 1970 to 9999: ${String(value)}`);
  return Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 });
}

export function epochMs(instant: Instant): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

export function addMs(instant: Instant, ms: number): Instant {
  return toInstant(epochMs(instant) + ms);
}

/** Which day it is in `zone` at `instant`. */
export function localDate(instant: Instant, zone: string): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/**
 * The instant at which `date` ends in `zone`. `dayEnds` is `HH:mm`; `24:00` is the law's default
 * (Civil Code 2015 art. 148.5) and means the first instant of the next day.
 */
export function endOfDay(date: LocalDate, dayEnds: string, zone: string): Instant {
  const midnight = dayEnds === '24:00';
  const day = Temporal.PlainDate.from(midnight ? addDays(date, 1) : date);
  const plainTime = Temporal.PlainTime.from(midnight ? '00:00' : dayEnds);
  return toInstant(day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** A day the target month does not have becomes its last day: 31/1 + 1 month = 28/2 (Civil Code 2015 art. 147–148). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  const ms = epochMs(`${to}T00:00:00.000Z`) - epochMs(`${from}T00:00:00.000Z`);
  return ms / dayMs;
}

/** Monday is 0, Sunday is 6: the index into a calendar's weekly pattern. */
export function weekday(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek - 1;
}
