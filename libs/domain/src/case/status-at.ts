import type { Instant } from '../calendar/time';
import type { CaseState, CaseStatus } from './state';

/** A hold is over at the end that was foreseen, whether or not anybody has recorded it yet. */
export function statusAt({ case: row }: Pick<CaseState, 'case'>, now: Instant): CaseStatus {
  if (row.status !== 'held' || row.holdUntil === null || row.holdUntil > now) return row.status;
  return afterHold(row);
}

/** As what a case goes on when its hold ends: what was reported still waits for its direction. */
export const afterHold = (row: Pick<CaseState['case'], 'reportedStep'>): CaseStatus => (row.reportedStep ? 'reported' : 'running');
