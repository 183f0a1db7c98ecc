import { addDays, endOfDay, type Instant } from '../calendar/time';
import type { Definition } from '../procedure/definition';
import type { CaseState } from './state';
import { undoneOn } from './undone';

/**
 * Since when the holder may not exercise the powers of the post: its term has ended and no decision that stands has renewed
 * it. A function of rows and now, true at once whether or not anybody recorded it; the case itself goes on.
 * Source: NĐ 170/2025 art. 36.4 as amended by NĐ 300/2026.
 */
export function powersEndedAt(state: CaseState, definition: Definition, now: Instant): Instant | null {
  const ending = new Set((definition.deadlines ?? []).filter((d) => d.endsPowers).map((d) => d.key));
  const clock = state.clocks.find((c) => c.deadline !== null && ending.has(c.deadline));
  if (!clock) return null;
  const renewed = state.steps.some((s) => s.effected);
  const undone = undoneOn(state);
  if (renewed && undone === undefined) return null;
  // A renewal that was undone held the powers until the day it ended, if it ever did.
  const held = undone === undefined ? clock.dueAt : endOfDay(addDays(undone, -1), '24:00', definition.calendar.zone);
  const at = held > clock.dueAt ? held : clock.dueAt;
  return at < now ? at : null;
}
