import type { Instant } from '../calendar/time';
import type { Definition } from '../procedure/definition';
import type { CaseState } from './state';

/**
 * Since when the holder may not exercise the powers of the post: its term has ended and no decision has renewed it. A
 * function of rows and now, true at once whether or not anybody recorded it; the case itself goes on.
 * Source: NĐ 170/2025 art. 36.4 as amended by NĐ 300/2026.
 */
export function powersEndedAt(state: CaseState, definition: Definition, now: Instant): Instant | null {
  const ending = new Set((definition.deadlines ?? []).filter((d) => d.endsPowers).map((d) => d.key));
  const renewed = state.steps.some((s) => s.effected);
  const clock = state.clocks.find((c) => c.deadline !== null && ending.has(c.deadline));
  return clock && !renewed && clock.dueAt < now ? clock.dueAt : null;
}
