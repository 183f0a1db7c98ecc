import { no, type Refusal } from '../refusals';
import type { StepRow } from '../state';

/** What the actor was shown must still be what he decides on: the step's revision, not the case's. */
export function staleRevision(step: StepRow, seen: number | undefined): { ok: false; refusal: Refusal } | undefined {
  return seen === step.revision ? undefined : no('stale-revision', { seen: seen ?? null, now: step.revision });
}
