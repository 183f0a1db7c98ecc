import type { BallotCounts } from '../ballot/outcome';
import type { Ballot } from '../procedure/definition';
import type { CaseState } from './state';

/** Counts an open ballot. Present are those who answered, unless presence was recorded in the hall. */
export function countVotes(state: CaseState, step: string, ballot: Ballot): BallotCounts {
  const roll = state.roll.filter((r) => r.step === step);
  const votes = state.votes.filter((v) => v.step === step && v.counts);
  const recorded = roll.filter((r) => r.state === 'present').length;
  const perOption: Record<string, number> = Object.fromEntries(options(state, ballot).map((o) => [o, 0]));
  for (const vote of votes) if (vote.choice !== 'abstain') perOption[vote.choice] = (perOption[vote.choice] ?? 0) + 1;
  return {
    roll: roll.length,
    excused: roll.filter((r) => r.state === 'excused').length,
    present: Math.max(recorded, votes.length),
    perOption,
    abstain: votes.filter((v) => v.choice === 'abstain').length,
    invalid: 0,
  };
}

/** What may be chosen: the names that stand, or yes and no. */
export function options(state: CaseState, ballot: Ballot): string[] {
  if (ballot.question === 'yes-no') return ['yes', 'no'];
  return state.candidates.filter((c) => c.state === 'standing').map((c) => c.id);
}

/** The agreed count of a paper ballot: two tellers entered the same figures. Nobody counted: an empty ballot, which meets no quorum. */
export function latestFigures(state: CaseState, step: string): BallotCounts {
  const roll = state.roll.filter((r) => r.step === step);
  const figures = state.counts.filter((c) => c.step === step).at(-1)?.figures;
  return {
    roll: roll.length,
    excused: roll.filter((r) => r.state === 'excused').length,
    present: figures?.issued ?? 0,
    perOption: figures?.perOption ?? {},
    abstain: 0,
    invalid: figures?.invalid ?? 0,
  };
}
