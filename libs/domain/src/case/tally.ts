import { against, type BallotCounts } from '../ballot/outcome';
import type { Ballot } from '../procedure/definition';
import { agreedFigures } from './ballots/counts';
import { attendance } from './ballots/roll';
import type { CaseState } from './state';

/** Counts an open ballot. Present are those who answered, unless presence was recorded in the hall. */
export function countVotes(state: CaseState, step: string, ballot: Ballot): BallotCounts {
  const { roll, excused, present } = attendance(state, step);
  const votes = state.votes.filter((v) => v.step === step && v.counts);
  const perOption: Record<string, number> = Object.fromEntries(options(state, ballot).map((o) => [o, 0]));
  for (const vote of votes) if (vote.choice !== 'abstain') perOption[vote.choice] = (perOption[vote.choice] ?? 0) + 1;
  return {
    roll,
    excused,
    present: Math.max(present, votes.length),
    perOption,
    abstain: votes.filter((v) => v.choice === 'abstain').length,
    valid: votes.length,
    invalid: 0,
  };
}

/** What may be chosen: the names that stand, or yes and no. A name that stands alone may also be voted against. */
export function options(state: CaseState, ballot: Ballot): string[] {
  if (ballot.question === 'yes-no') return ['yes', 'no'];
  const standing = state.candidates.filter((c) => c.state === 'standing').map((c) => c.id);
  return standing.length === 1 ? [...standing, against] : standing;
}

/** The agreed count of a paper ballot. Nobody counted: an empty ballot, which elects nobody. */
export function countPaper(state: CaseState, step: string): BallotCounts {
  const { roll, excused } = attendance(state, step);
  const figures = agreedFigures(state, step);
  return {
    roll,
    excused,
    present: figures?.issued ?? 0,
    perOption: figures?.perOption ?? {},
    abstain: figures?.abstain ?? 0,
    valid: figures?.valid ?? 0,
    invalid: figures?.invalid ?? 0,
  };
}
