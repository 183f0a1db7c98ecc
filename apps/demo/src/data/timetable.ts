import { localDate, type BusinessCalendar, type Instant, type LocalDate } from '#domain';
import { workingDay } from './casting';
import type { Playbill, Scenario, Written } from './scenario';

/** One thing to do: a case begins, or one of its lines is played. */
export interface Appointment {
  readonly at: Instant;
  readonly day: LocalDate;
  readonly part: Part;
  /** Left out: the case begins. */
  readonly line?: Written;
  /** The last of its case. */
  readonly last: boolean;
}

export interface Part {
  readonly key: string;
  readonly procedure: string;
  readonly scenario: Scenario;
  /** Position among the cases of its procedure, and among all. */
  readonly n: number;
  readonly number: number;
  readonly termEnd: LocalDate;
}

/** One hour a day, so that the clock stops no more often than it must: 08:30 in Vietnam, whose offset has been one since 1975. */
const morning = 'T01:30:00.000Z';
/** A notice of reappointment is due 90 working days before the term ends: a case begins some days earlier. */
const noticeAhead = 95;

/** All cases' lines in the order of time, so that one clock can go through them. */
export function timetable(playbills: readonly Playbill[], today: Instant, calendar: BusinessCalendar): Appointment[] {
  const day = localDate(today, calendar.zone);
  const before = (ago: number): LocalDate => workingDay(day, -ago, calendar);
  let number = 0;
  const all = playbills.flatMap(({ procedure, course, scenarios }) =>
    scenarios.flatMap((scenario, n) => {
      number += 1;
      const { starts, until, then = [], without = [], termEnds = noticeAhead - starts } = scenario;
      const part: Part = {
        key: `${procedure}: ${scenario.key}`,
        procedure,
        scenario,
        n,
        number,
        termEnd: workingDay(day, termEnds, calendar),
      };
      const usual = course.slice(0, until === undefined ? undefined : course.findIndex((c) => c.step === until));
      const lines = [...usual.filter((c) => !without.includes(c.step)).map((c) => ({ ago: starts - c.after, line: c.line })), ...then].map(
        ({ ago, line }) => ({ at: `${before(ago)}${morning}`, day: before(ago), part, line }),
      );
      const start = { at: `${before(starts)}${morning}`, day: before(starts), part };
      return [start, ...lines].map((one, i) => ({ ...one, last: i === lines.length }));
    }),
  );
  return all
    .map((one, i) => ({ one, i }))
    .sort((a, b) => (a.one.at < b.one.at ? -1 : a.one.at > b.one.at ? 1 : a.i - b.i))
    .map(({ one }) => one);
}
