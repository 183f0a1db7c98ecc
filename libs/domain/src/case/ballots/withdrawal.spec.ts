import { aBallotStep, atBallot, count, idOf, openBallot, paperBallot, route, tallied, toCount, voters } from './ballot-fixtures';
import { canReadTally } from '../../authority/read-ballot';
import { decide } from '../decide';
import type { Played } from '../fixtures';

const leave = (p: Played, person: string) => p.act(person, { type: 'withdraw-candidate', candidate: idOf(p, person), reason: 'r' });
const vote = (p: Played, person: string, name: string) => p.act(person, { type: 'vote', choice: idOf(p, name), ...p.on('vote') });

it('before the ballot the name comes off and earlier tallies stay (hard case 10)', () => {
  const first = aBallotStep(openBallot({ roll: { office: 'voter', summons: 'at-opening' }, carry: { op: '>=', num: 1, den: 10 } }), {
    key: 'first',
    routes: [route('elected', { to: ['vote'] }), route('carried', { to: ['vote'] }), route('none', { end: 'refused' })],
  });
  const p = atBallot(paperBallot(), { steps: [first, aBallotStep(paperBallot())], candidates: ['an', 'binh', 'chi'] });
  const names = ['an', 'an', 'an', 'binh', 'binh', 'chi', 'chi'];
  for (const [n, person] of voters.entries()) p.act(person, { type: 'vote', choice: idOf(p, names[n] ?? ''), ...p.on('first') });
  p.act('chair', { type: 'summon', ...p.on('vote') });
  const shown = p.on('vote');
  expect(leave(p, 'chi')).toBeUndefined();
  expect(p.entries.at(-1)).toMatchObject({ type: 'act.withdraw-candidate', payload: { left: 2, voided: [] } });
  expect(p.step('vote')).toMatchObject({ round: 1, state: 'open' });
  expect(p.state.tallies[0]?.names).toHaveLength(3);
  expect(p.act('chair', { type: 'name-tellers', persons: ['teller1', 'teller2'], ...shown })?.code).toBe('stale-revision');
  p.act('chair', { type: 'record-presence', persons: voters, ...p.on('vote') });
  p.act('chair', { type: 'name-tellers', persons: ['teller1', 'teller2'], ...p.on('vote') });
  p.act('chair', { type: 'issue-ballots', printed: 7, issued: 7, ...p.on('vote') });
  const withChi = { type: 'enter-count' as const, figures: count(p, { an: 4, binh: 2, chi: 1 }), ...p.on('vote') };
  expect(p.act('teller1', withChi)?.code).toBe('unknown-option');
  tallied(p, count(p, { an: 4, binh: 3 }));
  expect(p.state.candidates.map((c) => c.state)).toEqual(['standing', 'dropped', 'withdrawn']);
});

describe('while the vote is under way (hard case 11)', () => {
  it('stops it: ballots stay unopened, nobody’s vote is given to another, and a new round opens', () => {
    const p = atBallot(openBallot({ roll: { office: 'voter', summons: 'at-opening' } }), { candidates: ['an', 'binh', 'chi'] });
    for (const person of voters.slice(0, 5)) vote(p, person, 'an');
    const first = p.step('vote');
    expect(leave(p, 'an')).toBeUndefined();
    expect(p.entries.find((e) => e.type === 'act.withdraw-candidate')?.payload).toMatchObject({ voided: [{ step: 'vote', round: 1 }] });
    expect(p.state.steps.find((s) => s.id === first.id)).toMatchObject({ state: 'closed', outcome: 'void' });
    expect(p.step('vote')).toMatchObject({ round: 2, state: 'open' });
    expect(p.state.tallies).toEqual([]);
    for (const person of ['chair', 'personnel', 'authority']) {
      expect(canReadTally(p.scene(person), p.state.steps.find((s) => s.id === first.id) ?? first)).toBe(false);
    }
    expect(vote(p, 'voter1', 'an')?.code).toBe('unknown-option');
    for (const person of voters) expect(vote(p, person, 'binh')).toBeUndefined();
    expect(p.state.tallies).toMatchObject([{ outcome: 'elected', names: [idOf(p, 'binh')] }]);
  });

  it('stops it on paper too, once ballots are issued', () => {
    const p = atBallot(paperBallot(), { candidates: ['an', 'binh', 'chi'] });
    toCount(p);
    p.act('teller1', { type: 'enter-count', figures: count(p, { an: 4, binh: 2, chi: 1 }), ...p.on('vote') });
    expect(leave(p, 'an')).toBeUndefined();
    expect(p.step('vote')).toMatchObject({ round: 2, state: 'open' });
    toCount(p);
    tallied(p, count(p, { binh: 4, chi: 3 }));
    expect(p.state.case.outcome).toBe('decided');
  });

  it('an open ballot on which nobody has voted goes on without the name', () => {
    const p = atBallot(openBallot({ roll: { office: 'voter', summons: 'at-opening' } }), { candidates: ['an', 'binh', 'chi'] });
    leave(p, 'an');
    expect(p.step('vote').round).toBe(1);
    expect(vote(p, 'voter1', 'an')?.code).toBe('unknown-option');
    expect(vote(p, 'voter1', 'binh')).toBeUndefined();
  });

  it('of the last name ends the case', () => {
    const p = atBallot(openBallot({ roll: { office: 'voter', summons: 'at-opening' } }), { candidates: ['an'] });
    vote(p, 'voter1', 'an');
    leave(p, 'an');
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'withdrawn' });
    expect(leave(p, 'an')?.code).toBe('case-ended');
  });
});

describe('of whom a ballot left behind that he may not know of', () => {
  const first = aBallotStep(openBallot({ roll: { office: 'voter', summons: 'at-opening' } }), {
    key: 'first',
    routes: [route('elected', { to: ['vote'] }), route('none', { end: 'refused' })],
  });
  const next = openBallot({ roll: { office: 'head', summons: 'at-opening' } });
  const left = (persons: readonly string[]): Played => {
    const p = atBallot(next, { steps: [first, aBallotStep(next)], candidates: persons, persons: [...voters, 'chair', 'head2'] });
    for (const person of voters) p.act(person, { type: 'vote', choice: idOf(p, 'an'), ...p.on('first') });
    p.act('head', { type: 'vote', choice: idOf(p, 'an'), ...p.on('vote') });
    return p;
  };

  it('is accepted as if he stood, and nothing else changes: no round is void, no case ends, no number tells', () => {
    const p = left(['an', 'binh', 'chi']);
    const [before, round] = [p.state.case.status, p.step('vote').round];
    expect(p.state.candidates.map((c) => c.state)).toEqual(['standing', 'dropped', 'dropped']);
    expect(leave(p, 'binh')).toBeUndefined();
    expect(p.state.candidates.map((c) => c.state)).toEqual(['standing', 'withdrawn', 'dropped']);
    expect([p.state.case.status, p.step('vote').round]).toEqual([before, round]);
    expect(p.entries.at(-1)?.payload).toMatchObject({ left: 2, voided: [] });
    expect(leave(p, 'binh')?.code).toBe('candidate-withdrawn');
  });

  it('is told in no number by whoever stood and withdraws', () => {
    const p = left(['an', 'binh', 'chi']);
    leave(p, 'an');
    expect(p.entries.find((e) => e.type === 'act.withdraw-candidate')?.payload).toMatchObject({ left: 2 });
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'withdrawn' });
  });

  it('a waiver for him is accepted from whoever may not know either', () => {
    const p = left(['an', 'binh']);
    const waive = { type: 'waive' as const, candidate: idOf(p, 'binh'), rule: 'r', number: '1', date: '2026-04-01', reason: 'r' };
    expect(decide(p.scene('authority'), { ...waive, revision: p.state.case.revision })).toMatchObject({ ok: true });
    expect(decide(p.scene('personnel'), { ...waive, revision: p.state.case.revision })).toMatchObject({
      refusal: { code: 'unknown-candidate' },
    });
  });
});
