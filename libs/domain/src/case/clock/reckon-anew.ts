import { dueAt, dueBefore, type Arithmetic, type Deadline } from '../../calendar/deadline';
import type { BusinessCalendar } from '../../calendar/calendar';
import type { Span } from '../../procedure/definition';
import type { ClockRow, Extension } from './ledger';

/**
 * The due instant of a clock by another version of its calendar, reckoned from where it was counted from; one that was
 * extended from the due instant that the extension would have found. Undefined for minutes and hours: they know no calendar.
 */
export function reckonAnew(clock: Pick<ClockRow, 'arithmetic' | 'extensions'>, calendar: BusinessCalendar): Deadline | undefined {
  const { arithmetic, extensions } = clock;
  if (arithmetic.unit === 'minutes' || arithmetic.unit === 'hours') return undefined;
  const span: Span = { n: arithmetic.counted, unit: arithmetic.unit };
  const day = arithmetic.from.length === 'YYYY-MM-DD'.length;
  return day ? dueBefore(arithmetic.from, span, calendar) : dueAt(countedFrom(arithmetic, extensions, calendar), span, calendar);
}

/** The instant itself, or, where it is the due date that was extended, that date by the new calendar. */
function countedFrom(arithmetic: Arithmetic, extensions: readonly Extension[], calendar: BusinessCalendar): string {
  const last = extensions.at(-1);
  if (!last || last.was !== arithmetic.from) return arithmetic.from;
  return reckonAnew({ arithmetic: last.counted, extensions: extensions.slice(0, -1) }, calendar)?.at ?? arithmetic.from;
}
