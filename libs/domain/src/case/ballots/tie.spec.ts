import { atBallot, count, idOf, openBallot, paperBallot, tallied, toCount, voters } from './ballot-fixtures';
import type { Played } from '../fixtures';

const tie = { office: 'head', otherwise: 'authority' };
const six = voters.slice(0, 6);
const choose = (p: Played, by: string, option: string, over: object = {}) =>
  p.act(by, { type: 'choose-at-tie', option, report: 'Ý kiến của Ban Thường vụ: …', ...p.on('vote'), ...over });
const choosers = (p: Played) => p.state.seats.filter((s) => s.duty === 'choose' && s.state === 'open').map((s) => s.person);
const tied = (over: { without?: readonly string[]; candidates?: readonly string[]; tie?: typeof tie } = {}): Played => {
  const p = atBallot(paperBallot({ tie: over.tie ?? tie }), { ...over, without: ['voter7', ...(over.without ?? [])] });
  toCount(p, six);
  tallied(p, count(p, Object.fromEntries(p.state.candidates.map((c) => [c.person, 3]))));
  return p;
};

describe('two names level at one half (hard case 1)', () => {
  it('wait for the head, who chooses with the report of all opinions', () => {
    const p = tied();
    expect(p.step('vote')).toMatchObject({ state: 'open', outcome: null });
    expect(choosers(p)).toEqual(['head']);
    expect(p.entries.at(-1)).toMatchObject({ type: 'ballot.tied', payload: { holders: ['head'], names: 2 } });
    expect(p.notices.at(-1)).toMatchObject({ person: 'head', kind: 'task' });
    const binh = idOf(p, 'binh');
    expect(choose(p, 'authority', binh)?.code).toBe('not-your-turn');
    expect(choose(p, 'head', 'nobody')?.code).toBe('unknown-option');
    expect(choose(p, 'head', binh, { report: ' ' })?.code).toBe('report-missing');
    expect(choose(p, 'head', binh, { revision: 1 })?.code).toBe('stale-revision');
    expect(choose(p, 'head', binh)).toBeUndefined();
    expect(p.step('vote')).toMatchObject({ state: 'closed', outcome: 'elected', chosen: binh });
    expect(p.state.candidates.map((c) => c.state)).toEqual(['dropped', 'standing']);
    expect(p.entries.find((e) => e.type === 'act.choose-at-tie')).toMatchObject({ payload: { among: 2 }, values: { option: binh } });
    expect(p.state.case.outcome).toBe('decided');
  });

  it('fall to the authority where there is no head', () => {
    const p = tied({ without: ['head'] });
    expect(choosers(p)).toEqual(['authority']);
    expect(choose(p, 'authority', idOf(p, 'an'))).toBeUndefined();
  });

  it('fall to the authority where the head is one of them (hard case 37)', () => {
    const p = tied({ candidates: ['an', 'head'] });
    expect(choosers(p)).toEqual(['authority']);
    expect(choose(p, 'head', idOf(p, 'head'))?.code).toBe('own-case');
    expect(choose(p, 'authority', idOf(p, 'an'))).toBeUndefined();
  });

  it('wait with nobody to choose until somebody holds the office, and the accountable person is told', () => {
    const p = tied({ without: ['doer', 'doer2', 'authority'], tie: { ...tie, office: 'doer' } });
    expect(choosers(p)).toEqual([]);
    expect(p.notices.at(-1)).toMatchObject({ person: 'head', kind: 'unseated' });
    p.holders.push('authority');
    expect(choose(p, 'authority', idOf(p, 'an'))).toBeUndefined();
    expect(p.state.case.outcome).toBe('decided');
  });

  it('the vote is over meanwhile: nothing but the choice is accepted, and time does not close it', () => {
    const p = tied();
    expect(p.act('teller1', { type: 'enter-count', figures: count(p, { an: 4, binh: 2 }), ...p.on('vote') })?.code).toBe('ballot-closed');
    expect(p.act('chair', { type: 'confirm-tally', ...p.on('vote') })?.code).toBe('ballot-closed');
    p.passTo('2026-06-01T00:00:00.000Z');
    expect(p.step('vote').state).toBe('open');
    expect(choose(p, 'head', idOf(p, 'an'))).toBeUndefined();
  });

  it('a tied name that withdraws can no longer be chosen', () => {
    const p = tied();
    p.act('an', { type: 'withdraw-candidate', candidate: idOf(p, 'an'), reason: 'r' });
    expect(p.step('vote').round).toBe(1);
    expect(choose(p, 'head', idOf(p, 'an'))?.code).toBe('unknown-option');
    expect(choose(p, 'head', idOf(p, 'binh'))).toBeUndefined();
  });
});

describe.each(['yes', 'no'])('exactly half in favour of a single name, decided with %s', (option) => {
  it('is a tie for the head, where the ballot has a rule for it', () => {
    const p = atBallot(openBallot({ question: 'yes-no', tie, roll: { office: 'voter', summons: 'at-opening' } }), {
      candidates: ['an'],
      without: ['voter7'],
    });
    for (const [n, person] of six.entries()) p.act(person, { type: 'vote', choice: n < 3 ? 'yes' : 'no', ...p.on('vote') });
    expect(p.state.tallies).toMatchObject([{ outcome: 'tie', names: ['yes', 'no'] }]);
    expect(p.act('voter1', { type: 'vote', choice: 'yes', ...p.on('vote') })?.code).toBe('ballot-closed');
    expect(choose(p, 'head', option)).toBeUndefined();
    expect(p.step('vote')).toMatchObject({ state: 'closed', outcome: option === 'yes' ? 'elected' : 'none' });
    expect(p.state.candidates.map((c) => c.state)).toEqual(['standing']);
  });
});
