import type { Ballot, Definition, Route, Step } from '../../procedure/definition';
import { aDefinition, aStep, Played } from '../fixtures';

const words = { vi: 'chữ', en: 'words' };
const house = { houseRule: words };

export const voters = ['voter1', 'voter2', 'voter3', 'voter4', 'voter5', 'voter6', 'voter7'];

export const route = (on: string, over: Partial<Route> = {}): Route => ({
  on,
  to: over.end ? [] : ['vote'],
  ...(over.end ? {} : { maxRounds: 3 }),
  ...over,
  ...house,
});

/** A paper ballot on candidates, summoned by an act: more than half of those summoned. */
export function paperBallot(over: Partial<Ballot> = {}): Ballot {
  return {
    level: 'paper',
    roll: { office: 'voter', summons: 'by-act' },
    question: 'candidates',
    abstain: false,
    denominator: 'summoned',
    win: { op: '>', num: 1, den: 2 },
    change: false,
    chair: 'chair',
    tellers: { count: 2 },
    announce: [],
    ...house,
    ...over,
  };
}

export const openBallot = (over: Partial<Ballot> = {}): Ballot => {
  const { tellers: _, ...rest } = paperBallot({ level: 'open', ...over });
  return rest;
};

export function aBallotStep(ballot: Ballot, over: Partial<Step> = {}): Step {
  const { collect: _, ...rest } = aStep('vote', {
    ballot,
    routes: [
      route('elected', { end: 'decided' }),
      route('none', { end: 'refused' }),
      route('carried', { end: 'decided' }),
      route('no-quorum'),
      route('void'),
    ],
    ...over,
  });
  return rest;
}

/** A case at its ballot. Voters, chair and tellers hold the posts they are named after. */
export function atBallot(
  ballot: Ballot,
  over: { candidates?: readonly string[]; persons?: readonly string[]; without?: readonly string[]; steps?: readonly Step[] } = {},
): Played {
  const steps = over.steps ?? [aBallotStep(ballot)];
  const definition: Definition = aDefinition(steps, {
    offices: Object.fromEntries(
      ['doer', 'head', 'board', 'authority', 'personnel', 'voter', 'chair', 'approver', 'teller'].map((post) => [
        post,
        { title: words, post: [post] },
      ]),
    ),
    candidates: { min: 1, max: 5 },
  });
  return new Played(definition, '2026-04-06T01:00:00.000Z', {
    candidates: over.candidates ?? ['an', 'binh'],
    persons: over.persons ?? [...voters, 'chair', 'approver', 'teller1', 'teller2', 'teller3'],
    ...(over.without ? { without: over.without } : {}),
  });
}

export const idOf = (p: Played, person: string): string => {
  const candidate = p.state.candidates.find((c) => c.person === person);
  if (!candidate) throw new Error(`${person} is no candidate`);
  return candidate.id;
};

/** Summoned, tellers named, these present and given their ballots. */
export function toCount(p: Played, present: readonly string[] = voters): void {
  for (const act of [
    { type: 'summon' as const },
    { type: 'record-presence' as const, persons: present },
    { type: 'name-tellers' as const, persons: ['teller1', 'teller2'] },
  ]) {
    const refusal = p.act('chair', { ...act, ...p.on('vote') });
    if (refusal) throw new Error(`${act.type}: ${refusal.code}`);
  }
  const printed = p.state.roll.filter((r) => r.step === p.step('vote').id).length;
  const refusal = p.act('chair', { type: 'issue-ballots', printed, issued: present.length, ...p.on('vote') });
  if (refusal) throw new Error(`issue-ballots: ${refusal.code}`);
}

export interface Count {
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly abstain?: number;
  readonly perOption: Readonly<Record<string, number>>;
}

/** Votes per candidate's person, all ballots valid. */
export function count(p: Played, votes: Readonly<Record<string, number>>, over: Partial<Count> = {}): Count {
  const named = Object.entries(votes).map(
    ([person, n]) => [['yes', 'no', 'against'].includes(person) ? person : idOf(p, person), n] as const,
  );
  const valid = named.reduce((sum, [, n]) => sum + n, 0);
  return { collected: valid, valid, invalid: 0, perOption: Object.fromEntries(named), ...over };
}

/** Two tellers enter the same count and the chair confirms it. */
export function tallied(p: Played, figures: Count): void {
  for (const teller of ['teller1', 'teller2']) {
    const refusal = p.act(teller, { type: 'enter-count', figures, ...p.on('vote') });
    if (refusal) throw new Error(`enter-count: ${JSON.stringify(refusal)}`);
  }
  const refusal = p.act('chair', { type: 'confirm-tally', ...p.on('vote') });
  if (refusal) throw new Error(`confirm-tally: ${refusal.code}`);
}
