import type { Act } from '../act';

const ballotActs = [
  'approve-summons',
  'summon',
  'excuse',
  'approve-excuse',
  'refuse-excuse',
  'record-presence',
  'name-tellers',
  'issue-ballots',
  'enter-count',
  'report-surplus',
  'confirm-tally',
  'choose-at-tie',
  'vote',
  'close-ballot',
] as const;

/** What is done to a step's ballot, by whoever runs it, votes, counts or chooses. */
export type ActOnBallot = Extract<Act, { type: (typeof ballotActs)[number] }>;

export const isOnBallot = (act: Act): act is ActOnBallot => (ballotActs as readonly string[]).includes(act.type);
