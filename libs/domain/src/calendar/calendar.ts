import type { Bilingual, LegalSource } from '../procedure/definition';
import { weekday, type LocalDate } from './time';

/** A day that differs from the weekly pattern: a holiday, a compensation day, a working Saturday. One of source and houseRule. */
export interface CalendarDay {
  readonly working: boolean;
  readonly title: Bilingual;
  readonly source?: LegalSource;
  readonly houseRule?: Bilingual;
}

/** Seven answers, Monday first: is this weekday worked. */
export type WeeklyPattern = readonly [boolean, boolean, boolean, boolean, boolean, boolean, boolean];

/** The working days of an organisation: versioned data, recomputed deadlines keep their old value in the trail. */
export interface BusinessCalendar {
  readonly key: string;
  readonly version: number;
  readonly zone: string;
  /** `HH:mm` at which a day ends for deadlines; `24:00` is midnight. */
  readonly dayEnds: string;
  readonly weekly: WeeklyPattern;
  readonly days: Readonly<Record<LocalDate, CalendarDay>>;
}

/** A listed day wins over the weekly pattern: a working Saturday as much as a holiday on a Monday. */
export function isWorkingDay(calendar: BusinessCalendar, date: LocalDate): boolean {
  return calendar.days[date]?.working ?? calendar.weekly[weekday(date)] ?? false;
}
