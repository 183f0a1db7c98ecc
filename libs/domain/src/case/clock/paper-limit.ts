import type { BusinessCalendar } from '../../calendar/calendar';
import { dueAt } from '../../calendar/deadline';
import type { Instant } from '../../calendar/time';
import type { Paper } from '../../procedure/definition';
import { dueWith, leftOf } from './left';
import type { Pause } from './ledger';

/**
 * Until when what was done on paper at `at` may be entered. While the case is held nothing is: what was left of the limit
 * runs on after it, as the clock itself does; null while a hold lasts, for nobody knows yet.
 */
export function paperLimit(at: Instant, paper: Paper, pauses: readonly Pause[], calendar: BusinessCalendar): Instant | null {
  let { at: until, arithmetic } = dueAt(at, paper.recordWithin, calendar);
  for (const pause of pauses) {
    if (pause.from >= until || (pause.until !== null && pause.until <= at)) continue;
    if (pause.until === null) return null;
    const from = pause.from > at ? pause.from : at;
    ({ at: until, arithmetic } = dueWith(leftOf({ dueAt: until, arithmetic }, from, calendar), pause.until, arithmetic, calendar));
  }
  return until;
}
