import type { Instant } from '../../calendar/time';
import type { Ballot } from '../../procedure/definition';
import type { CaseState } from '../state';
import { isTallied, progressIn } from './progress';
import { rollOf } from './roll';

/**
 * The instant at which acts completed a ballot: on paper the tally's confirmation; open, the last vote of those who may
 * vote, or the excuse after which nobody is left. Where a vote may be changed only the chair or the hour closes, and once
 * counted it does not close again: a tie waits for its office.
 */
export function ballotCompletedAt(state: CaseState, ballot: Ballot, step: string): Instant | undefined {
  if (isTallied(state, step)) return undefined;
  if (ballot.level === 'paper') return progressIn(state, step)?.confirmedAt ?? undefined;
  if (ballot.change) return undefined;
  const roll = rollOf(state, step);
  const excused = roll.filter((r) => r.state === 'excused');
  const votes = state.votes.filter((v) => v.step === step && v.counts);
  const voters = roll.length - excused.length;
  if (voters === 0 || votes.length < voters) return undefined;
  return [...votes.map((v) => v.castAt), ...excused.map((r) => r.decidedAt ?? '')].sort().at(-1);
}
