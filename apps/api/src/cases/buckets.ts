import { addDays, addMs, endOfDay, isWorkingDay, weekday, type BusinessCalendar, type Instant, type LocalDate } from '#domain';

/** Between these instants; null where there is no bound. */
export interface Bucket {
  readonly key: string;
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** Working days since the start, at most so many. */
const ages = [5, 10, 20, 40, 60] as const;

/** The first day that is at most `n` working days before `today`, the days off before it included. */
function firstDayWithin(n: number, today: LocalDate, calendar: BusinessCalendar): LocalDate {
  let day = today;
  for (let left = n; left > 0 || !isWorkingDay(calendar, day); day = addDays(day, -1)) if (isWorkingDay(calendar, day)) left -= 1;
  return day;
}

const startOf = (day: LocalDate, zone: string): Instant => addMs(endOfDay(addDays(day, -1), '24:00', zone), 1);

/** Open cases by age, youngest last: a case that started at or after `from` is at most so many working days old. */
export function byAge(today: LocalDate, calendar: BusinessCalendar): Bucket[] {
  const bounds = ages.map((n) => startOf(firstDayWithin(n, today, calendar), calendar.zone)).reverse();
  const keys = [...ages].reverse().map(String);
  return [
    { key: 'older', from: null, until: bounds[0] ?? null },
    ...bounds.map((from, n) => ({ key: keys[n] ?? '', from, until: bounds[n + 1] ?? null })),
  ];
}

const weeks = ['thisWeek', 'nextWeek', 'week2', 'week3'] as const;

/** Open cases by their next deadline: overdue, then by weeks from Monday on. */
export function byDeadline(now: Instant, today: LocalDate, zone: string): Bucket[] {
  const monday = addDays(today, 7 - weekday(today));
  const ends = weeks.map((_, n) => startOf(addDays(monday, 7 * n), zone));
  return [
    { key: 'overdue', from: null, until: now },
    ...weeks.map((key, n) => ({ key, from: ends[n - 1] ?? now, until: ends[n] ?? null })),
    { key: 'later', from: ends.at(-1) ?? null, until: null },
  ];
}
