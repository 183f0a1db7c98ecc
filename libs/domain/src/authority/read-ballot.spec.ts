import {
  atBallot,
  count,
  openBallot,
  paperBallot,
  tallied,
  toCount,
  voters,
  aBallotStep,
  route,
  idOf,
} from '../case/ballots/ballot-fixtures';
import type { Change } from '../case/change';
import { keptAct } from '../case/kept-act';
import { reseat } from '../case/moves/reseat';
import { aStep, type Played } from '../case/fixtures';
import type { CandidateRow } from '../case/state';
import type { Ballot } from '../procedure/definition';
import { canReadCount, canReadParticipation, canReadTally, candidateAsSeen, ownRow } from './read-ballot';

const everybody = ['chair', 'teller1', 'personnel', 'authority', 'board', 'head', 'voter1', 'an'];
const who = (p: Played, may: typeof canReadTally, key = 'vote'): string[] =>
  everybody.filter((person) => may(p.scene(person), p.step(key)));

describe('an open ballot', () => {
  const ballot = (announce: readonly string[]) => openBallot({ roll: { office: 'voter', summons: 'at-opening' }, announce });

  it('while open shows who has voted to its chair alone, and choices to nobody', () => {
    const p = atBallot(ballot(['authority', 'voter']));
    p.act('voter1', { type: 'vote', choice: idOf(p, 'an'), ...p.on('vote') });
    expect(who(p, canReadTally)).toEqual([]);
    expect(who(p, canReadParticipation)).toEqual(['chair']);
  });

  it.each`
    announce              | readers
    ${[]}                 | ${['chair', 'personnel']}
    ${['authority']}      | ${['chair', 'personnel', 'authority']}
    ${['voter', 'board']} | ${['chair', 'personnel', 'board', 'voter1']}
  `('after close shows all of it to $readers when announced to $announce', ({ announce, readers }) => {
    const p = atBallot(ballot(announce));
    for (const person of voters) p.act(person, { type: 'vote', choice: idOf(p, 'an'), ...p.on('vote') });
    expect(who(p, canReadTally)).toEqual(readers);
    expect(who(p, canReadParticipation)).toEqual(readers);
  });

  it('of a case withdrawn meanwhile is never opened', () => {
    const p = atBallot(ballot(['voter']));
    p.act('voter1', { type: 'vote', choice: idOf(p, 'an'), ...p.on('vote') });
    p.act('board', { type: 'withdraw', reason: 'r' });
    expect(who(p, canReadTally)).toEqual([]);
  });
});

describe('a paper ballot', () => {
  it('hides each teller’s count from the other until two agree, then shows it to those who confirm', () => {
    const p = atBallot(paperBallot());
    toCount(p);
    const figures = count(p, { an: 4, binh: 3 });
    const counts = (person: string) => ['teller1', 'teller2'].filter((t) => canReadCount(p.scene(person), p.step('vote'), t));
    p.act('teller1', { type: 'enter-count', figures, ...p.on('vote') });
    expect(['teller1', 'teller2', 'chair', 'personnel'].map(counts)).toEqual([['teller1'], ['teller2'], [], []]);
    p.act('teller2', { type: 'enter-count', figures: count(p, { an: 3, binh: 4 }), ...p.on('vote') });
    expect(counts('teller1')).toEqual(['teller1']);
    expect(counts('chair')).toEqual([]);
    p.act('teller2', { type: 'enter-count', figures, ...p.on('vote') });
    expect(['teller1', 'chair', 'personnel', 'voter1', 'an'].map(counts).map((c) => c.length)).toEqual([2, 2, 0, 0, 0]);
    expect(who(p, canReadTally)).toEqual([]);
    expect(who(p, canReadParticipation)).toEqual(['chair', 'teller1']);
    p.act('chair', { type: 'confirm-tally', ...p.on('vote') });
    expect(who(p, canReadTally)).toEqual(['chair', 'teller1', 'personnel']);
    expect(counts('personnel')).toHaveLength(2);
  });

  it('a relieved teller reads nothing more', () => {
    const p = atBallot(paperBallot());
    toCount(p);
    p.act('chair', { type: 'name-tellers', persons: ['teller2', 'teller3'], ...p.on('vote') });
    expect(who(p, canReadParticipation)).toEqual(['chair']);
  });

  it('is read by the chair of today, and no more by who was it when the ballot began', () => {
    const p = atBallot(paperBallot());
    toCount(p);
    p.holders = p.holders.filter((person) => person !== 'chair');
    p.titles = [{ person: 'voter1', unit: 'unit', post: 'chair' }];
    const both = (may: typeof canReadTally) => ['chair', 'voter1'].map((person) => may(p.scene(person), p.step('vote')));
    expect(both(canReadParticipation)).toEqual([false, true]);
    for (const teller of ['teller1', 'teller2'])
      p.act(teller, { type: 'enter-count', figures: count(p, { an: 4, binh: 3 }), ...p.on('vote') });
    expect(both((scene, step) => canReadCount(scene, step, 'teller1'))).toEqual([false, true]);
    expect(p.act('voter1', { type: 'confirm-tally', ...p.on('vote') })?.code).toBeUndefined();
    expect(both(canReadTally)).toEqual([false, true]);
  });

  it('is read by the authority that was seated where there is no chair', () => {
    const p = atBallot(paperBallot(), { without: ['chair'] });
    expect(who(p, canReadParticipation)).toEqual(['authority']);
    p.holders = [...p.holders, 'chair'];
    p.take(reseat(p.scene(''), p.now) as Change);
    expect(who(p, canReadParticipation)).toEqual(['chair']);
  });

  it('shows its figures to whoever chooses at its tie', () => {
    const p = atBallot(paperBallot({ tie: { office: 'head', otherwise: 'authority' } }), { without: ['voter7'] });
    toCount(p, voters.slice(0, 6));
    tallied(p, count(p, { an: 3, binh: 3 }));
    expect(who(p, canReadTally)).toEqual(['chair', 'teller1', 'personnel', 'head']);
  });
});

/** A ballot on names that left binh behind, announced to nobody; the next one is the head's. */
function binhLost(): Played {
  const first = aBallotStep(openBallot({ roll: { office: 'voter', summons: 'at-opening' } }), {
    key: 'first',
    routes: [route('elected', { to: ['vote'] }), route('none', { end: 'refused' })],
  });
  const next = openBallot({ roll: { office: 'head', summons: 'at-opening' } });
  const p = atBallot(next, { steps: [first, aBallotStep(next)] });
  for (const person of voters) p.act(person, { type: 'vote', choice: idOf(p, 'an'), ...p.on('first') });
  return p;
}

it('who may not know an outcome sees the names that lost it standing, unless he is asked about the next', () => {
  const p = binhLost();
  const seen = (person: string) => p.state.candidates.map((c) => candidateAsSeen(p.scene(person), c).state);
  expect(['personnel', 'head', 'chair'].map(seen)).toEqual(Array(3).fill(['standing', 'dropped']));
  expect(['board', 'authority', 'voter1', 'binh'].map(seen)).toEqual(Array(4).fill(['standing', 'standing']));
});

it('who was left behind and is named anew withdraws as who he is named now', () => {
  const p = binhLost();
  const old = ownRow(p.state, 'binh') as CandidateRow;
  p.state = { ...p.state, candidates: [...p.state.candidates, { ...old, id: 'anew', state: 'standing' }] };
  expect(ownRow(p.state, 'binh')?.id).toBe('anew');
  expect(candidateAsSeen(p.scene('binh'), old).state).toBe('dropped');
  expect(p.act('binh', { type: 'withdraw-candidate', candidate: old.id, reason: 'r' })?.code).toBe('candidate-withdrawn');
  expect(p.act('binh', { type: 'withdraw-candidate', candidate: 'anew', reason: 'r' })).toBeUndefined();
});

it('an act is kept without its choice and its figures', () => {
  const step = { step: 's' };
  expect(keptAct({ type: 'vote', choice: 'yes', ...step })).toEqual({ type: 'vote', ...step });
  const figures = { collected: 1, valid: 1, invalid: 0, perOption: { yes: 1 } };
  expect(keptAct({ type: 'enter-count', figures, ...step })).toEqual({ type: 'enter-count', ...step });
  expect(keptAct({ type: 'report-surplus', collected: 9, ...step })).toEqual({ type: 'report-surplus', ...step });
  expect(keptAct({ type: 'choose-at-tie', option: 'a', report: 'r', ...step })).toEqual({ type: 'choose-at-tie', ...step });
  expect(keptAct({ type: 'withdraw', reason: 'r' })).toEqual({ type: 'withdraw', reason: 'r' });
});

describe('a result that is not announced (hard case 39)', () => {
  const next = aStep('next', { collect: { act: 'give-opinion', from: 'doer', complete: 'one', claimable: false, fields: [] } });
  const counted = (announceLater: Ballot['announceLater']): Played => {
    const ballot = paperBallot({ announce: [], ...(announceLater ? { announceLater } : {}) });
    const routes = [route('elected', { to: ['next'] }), route('none', { end: 'refused' }), route('void')];
    const p = atBallot(ballot, { steps: [aBallotStep(ballot, { routes }), next] });
    toCount(p);
    tallied(p, count(p, { an: 4, binh: 3 }));
    return p;
  };

  it('is for tellers, chair and personnel body alone', () => {
    expect(who(counted(undefined), canReadTally)).toEqual(['chair', 'teller1', 'personnel']);
  });

  it('is opened to those the definition names once the step they need it for is reached, not before', () => {
    const words = { vi: 'chữ', en: 'words' };
    const reached = counted([{ step: 'next', to: ['voter'], houseRule: words }]);
    expect(who(reached, canReadTally)).toEqual(['chair', 'teller1', 'personnel', 'voter1']);
    const waiting = counted([{ step: 'later', to: ['voter'], houseRule: words }]);
    expect(who(waiting, canReadTally)).toEqual(['chair', 'teller1', 'personnel']);
  });
});
