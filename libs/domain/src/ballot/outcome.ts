import type { Ballot, Share } from '../procedure/definition';
import { reaches, votesNeeded } from './threshold';

/** What was counted. `present` never contains the excused; `abstain` are valid ballots for nobody. */
export interface BallotCounts {
  /** Persons summoned, the later excused included. */
  readonly roll: number;
  readonly excused: number;
  readonly present: number;
  readonly perOption: Readonly<Record<string, number>>;
  readonly abstain: number;
  readonly valid: number;
  readonly invalid: number;
}

/** On a ballot with one name left, whoever does not agree says so; it can win nothing (domain: a single name still votes). */
export const against = 'against';

/** One sum of the evaluation, kept with the tally so that it can be done again by hand. */
export interface RuleLine {
  readonly rule: 'quorum' | 'win' | 'carry' | 'tie';
  readonly base: number;
  readonly votes: number;
  readonly need: number;
  readonly passes: boolean;
  readonly option?: string;
}

export interface BallotOutcome {
  readonly outcome: 'elected' | 'carried' | 'tie' | 'none' | 'no-quorum';
  /** Options that go on: the elected, all carried, or those that stand level. For yes-no the options are `yes` and `no`. */
  readonly names: readonly string[];
  readonly lines: readonly RuleLine[];
}

interface Figure {
  readonly option: string;
  readonly votes: number;
}

/**
 * The outcome of a counted ballot, with every sum. Order: quorum, win, tie, carry; whoever passes none goes to `none`,
 * which the law calls "stop and report", never "refused". Pure.
 * Source: NĐ 170/2025 art. 33.2 as amended by NĐ 300/2026.
 */
export function evaluate(ballot: Ballot, counts: BallotCounts): BallotOutcome {
  requireCounts(counts);
  const quorum = quorumOf(ballot, counts);
  if (quorum.some((line) => !line.passes)) return { outcome: 'no-quorum', names: [], lines: quorum };

  const base = denominator(ballot, counts);
  const figures = figuresOf(ballot, counts);
  const wins = linesOf('win', ballot.win, figures, base);
  const lines = [...quorum, ...wins];

  const level = levelAtTop(ballot, figures, base);
  if (level.length > 0) {
    const names = ballot.question === 'yes-no' ? ['yes', 'no'] : level.map((f) => f.option);
    return { outcome: 'tie', names, lines: [...lines, ...tieLines(level, ballot.win, base)] };
  }
  const winner = soleWinner(wins);
  if (winner !== undefined) return { outcome: 'elected', names: [winner], lines };
  if (!ballot.carry) return { outcome: 'none', names: [], lines };

  const carries = linesOf('carry', ballot.carry, figures, base);
  const names = carries.filter((line) => line.passes).map((line) => line.option);
  return { outcome: names.length > 0 ? 'carried' : 'none', names, lines: [...lines, ...carries] };
}

/** The base of the share. An excuse counts only once the authority has approved it (NĐ 300/2026 art. 33.2a): then `excused` has it. */
export function denominator(ballot: Ballot, counts: BallotCounts): number {
  const summoned = counts.roll - counts.excused;
  switch (ballot.denominator) {
    case 'summoned':
      return summoned;
    case 'summoned-and-present':
      return Math.min(counts.present, summoned);
    case 'present':
      return counts.present;
    case 'valid':
      return counts.valid;
  }
}

/** Is the meeting able to vote? Asked of those present when ballots are issued; of an open ballot when it closes. */
export function quorumOf(ballot: Ballot, counts: Pick<BallotCounts, 'roll' | 'excused' | 'present'>): RuleLine[] {
  if (!ballot.quorum) return [];
  const { count, share } = ballot.quorum;
  const base = counts.roll - counts.excused;
  const votes = counts.present;
  const lines: RuleLine[] = [];
  if (count !== undefined) lines.push({ rule: 'quorum', base, votes, need: count, passes: votes >= count });
  if (share) lines.push({ rule: 'quorum', base, votes, need: votesNeeded(share, base), passes: reaches(share, votes, base) });
  return lines;
}

/** Most votes first; equal figures in the order of their keys, which decides nothing and only keeps records alike. */
function figuresOf(ballot: Ballot, counts: BallotCounts): Figure[] {
  if (ballot.question === 'yes-no') return [{ option: 'yes', votes: counts.perOption.yes ?? 0 }];
  return Object.entries(counts.perOption)
    .filter(([option]) => option !== against)
    .map(([option, votes]) => ({ option, votes }))
    .sort((a, b) => b.votes - a.votes || (a.option < b.option ? -1 : 1));
}

function linesOf(rule: 'win' | 'carry', share: Share, figures: readonly Figure[], base: number): (RuleLine & { option: string })[] {
  const need = votesNeeded(share, base);
  return figures.map(({ option, votes }) => ({ rule, base, votes, need, passes: reaches(share, votes, base), option }));
}

/** One name is elected: of several at the share the one ahead; several level with each other elect nobody. */
function soleWinner(wins: readonly (RuleLine & { option: string })[]): string | undefined {
  const [first, second] = wins.filter((line) => line.passes);
  return first && first.votes !== second?.votes ? first.option : undefined;
}

/**
 * Who stands level where the definition has a tie rule: two names with the highest figure at exactly the share, or both
 * above it. For yes-no it is exactly the share in favour (NĐ 300/2026 art. 39.4). Two small equal figures are no tie.
 */
function levelAtTop(ballot: Ballot, figures: readonly Figure[], base: number): Figure[] {
  const [first] = figures;
  if (!ballot.tie || !first || first.votes === 0) return [];
  if (!reaches({ ...ballot.win, op: '>=' }, first.votes, base)) return [];
  if (ballot.question === 'yes-no') return reaches(ballot.win, first.votes, base) ? [] : [first];
  const level = figures.filter((figure) => figure.votes === first.votes);
  return level.length > 1 ? level : [];
}

function tieLines(level: readonly Figure[], win: Share, base: number): RuleLine[] {
  const need = votesNeeded({ ...win, op: '>=' }, base);
  return level.map(({ option, votes }) => ({ rule: 'tie', base, votes, need, passes: true, option }));
}

function requireCounts(counts: BallotCounts): void {
  const { perOption, ...figures } = counts;
  for (const n of [...Object.values(figures), ...Object.values(perOption)]) {
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`a count is a whole number, not ${n}`);
  }
  if (counts.excused > counts.roll) throw new RangeError('more excused than summoned');
}
