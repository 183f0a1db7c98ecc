import { atBallot, count, idOf, paperBallot, tallied, toCount, type Count } from './ballot-fixtures';
import type { Ballot } from '../../procedure/definition';
import type { Played } from '../fixtures';

const chair = (p: Played, act: object) => p.act('chair', { ...act, ...p.on('vote') } as never);
const enter = (p: Played, teller: string, figures: Count) => p.act(teller, { type: 'enter-count', figures, ...p.on('vote') });
const states = (p: Played) => Object.fromEntries(p.state.candidates.map((c) => [c.person, c.state]));

describe('the count', () => {
  it('of two tellers who agree is confirmed by the chair, and the names that lost drop out', () => {
    const p = atBallot(paperBallot());
    toCount(p);
    const figures = count(p, { an: 4, binh: 2 }, { collected: 7, valid: 6, invalid: 1 });
    expect(enter(p, 'teller1', figures)).toBeUndefined();
    expect(chair(p, { type: 'confirm-tally' })).toEqual({ code: 'counts-missing', params: { entered: 1, need: 2 } });
    expect(enter(p, 'teller2', figures)).toBeUndefined();
    expect(p.act('personnel', { type: 'confirm-tally', ...p.on('vote') })?.code).toBe('not-your-turn');
    expect(chair(p, { type: 'confirm-tally' })).toBeUndefined();
    expect(p.state.tallies).toMatchObject([
      { outcome: 'elected', names: [idOf(p, 'an')], figures: { printed: 7, issued: 7, collected: 7, valid: 6, invalid: 1 } },
    ]);
    expect(states(p)).toEqual({ an: 'standing', binh: 'dropped' });
    expect(p.state.case.outcome).toBe('decided');
    expect(p.entries.filter((e) => e.type === 'act.enter-count').map((e) => e.payload)).toMatchObject([
      { differing: [] },
      { differing: [] },
    ]);
  });

  it('blocks where tellers differ and says in which fields, never the figures; a count made anew leaves the first as evidence', () => {
    const p = atBallot(paperBallot());
    toCount(p);
    const an = `perOption.${idOf(p, 'an')}`;
    const binh = `perOption.${idOf(p, 'binh')}`;
    enter(p, 'teller1', count(p, { an: 4, binh: 3 }));
    enter(p, 'teller2', count(p, { an: 3, binh: 4 }));
    expect(p.entries.at(-1)?.payload).toMatchObject({ entered: 2, differing: [an, binh] });
    expect(chair(p, { type: 'confirm-tally' })).toEqual({ code: 'counts-differ', params: { fields: [an, binh] } });
    expect(chair(p, { type: 'name-tellers', persons: ['teller2', 'teller3'] })?.code).toBe('count-begun');
    enter(p, 'teller2', count(p, { an: 4, binh: 3 }));
    expect(chair(p, { type: 'confirm-tally' })).toBeUndefined();
    expect(p.state.counts).toHaveLength(3);
    expect(p.state.tallies[0]?.outcome).toBe('elected');
  });

  it('confirmed is what was seen: a count entered meanwhile makes it stale', () => {
    const p = atBallot(paperBallot());
    toCount(p);
    for (const t of ['teller1', 'teller2']) enter(p, t, count(p, { an: 4, binh: 3 }));
    const seen = p.on('vote');
    enter(p, 'teller1', count(p, { an: 5, binh: 2 }));
    expect(p.act('chair', { type: 'confirm-tally', ...seen })?.code).toBe('stale-revision');
  });

  it.each([
    ['teller1', 'teller2'],
    ['teller2', 'teller1'],
  ])('of %s makes that of %s no older, both shown the same; what was before the ballots went out is', (first, second) => {
    const p = atBallot(paperBallot());
    toCount(p);
    const figures = count(p, { an: 4, binh: 3 });
    const shown = p.on('vote');
    const by = (teller: string, over: object = {}) => p.act(teller, { type: 'enter-count', figures, ...shown, ...over });
    expect([by(first), by(first), by(second), by(first)]).toEqual([undefined, undefined, undefined, undefined]);
    expect(p.act(second, { type: 'report-surplus', collected: 8, ...shown })).toBeUndefined();
    for (const revision of [shown.revision - 1, p.on('vote').revision + 1, undefined]) {
      expect(by(first, { revision })?.code).toBe('stale-revision');
    }
  });

  it('is nobody else’s, and ends with the tally', () => {
    const p = atBallot(paperBallot());
    toCount(p);
    const figures = count(p, { an: 4, binh: 3 });
    for (const who of ['chair', 'voter1', 'personnel']) expect(enter(p, who, figures)?.code).toBe('not-a-teller');
    expect(enter(p, 'teller3', figures)?.code).toBe('not-found');
    const relieved = atBallot(paperBallot());
    toCount(relieved);
    expect(chair(relieved, { type: 'name-tellers', persons: ['teller2', 'teller3'] })).toBeUndefined();
    expect(enter(relieved, 'teller1', figures)?.code).toBe('not-a-teller');
    expect(enter(relieved, 'teller3', count(relieved, { an: 4, binh: 3 }))).toBeUndefined();
  });

  const abstains = paperBallot({ abstain: true });
  const two = paperBallot({ maxNames: 2 });
  it.each`
    what                              | ballot           | figures                                                              | refusal
    ${'more collected than issued'}   | ${paperBallot()} | ${{ collected: 8, valid: 8, invalid: 0, votes: [4, 4] }}             | ${'collected-at-most-issued 8 7'}
    ${'an unaccounted ballot'}        | ${paperBallot()} | ${{ collected: 7, valid: 6, invalid: 0, votes: [3, 3] }}             | ${'valid-and-invalid-are-collected 6 7'}
    ${'too few names for valid'}      | ${paperBallot()} | ${{ collected: 7, valid: 7, invalid: 0, votes: [3, 3] }}             | ${'options-at-least-naming 6 7'}
    ${'two names on one ballot'}      | ${paperBallot()} | ${{ collected: 7, valid: 6, invalid: 1, votes: [4, 3] }}             | ${'options-at-most-names-allowed 7 6'}
    ${'three names where two go'}     | ${two}           | ${{ collected: 3, valid: 3, invalid: 0, votes: [4, 3] }}             | ${'option-at-most-naming 4 3'}
    ${'abstentions that name'}        | ${abstains}      | ${{ collected: 7, valid: 7, invalid: 0, abstain: 1, votes: [4, 3] }} | ${'options-at-most-names-allowed 7 6'}
    ${'more abstain than valid'}      | ${abstains}      | ${{ collected: 1, valid: 1, invalid: 0, abstain: 2, votes: [0, 0] }} | ${'abstain-at-most-valid 2 1'}
    ${'abstaining where nobody may'}  | ${paperBallot()} | ${{ collected: 7, valid: 7, invalid: 0, abstain: 1, votes: [3, 3] }} | ${'unknown-option'}
    ${'an option nobody offered'}     | ${paperBallot()} | ${{ collected: 7, valid: 7, invalid: 0, votes: [4, 2], other: 1 }}   | ${'unknown-option'}
    ${'an option left out'}           | ${paperBallot()} | ${{ collected: 4, valid: 4, invalid: 0, votes: [4] }}                | ${'field-missing'}
    ${'nothing wrong: two names'}     | ${two}           | ${{ collected: 7, valid: 7, invalid: 0, votes: [7, 5] }}             | ${undefined}
    ${'nothing wrong: abstentions'}   | ${abstains}      | ${{ collected: 7, valid: 6, invalid: 1, abstain: 2, votes: [3, 1] }} | ${undefined}
    ${'nothing wrong: none returned'} | ${paperBallot()} | ${{ collected: 0, valid: 0, invalid: 0, votes: [0, 0] }}             | ${undefined}
  `('$what: $refusal', ({ ballot, figures, refusal }) => {
    const p = atBallot(ballot as Ballot);
    toCount(p);
    const { votes, other, ...sums } = figures as { votes: number[]; other?: number } & Omit<Count, 'perOption'>;
    const perOption = Object.fromEntries(votes.map((n, i) => [p.state.candidates[i]?.id ?? '', n]));
    const given = enter(p, 'teller1', { ...sums, perOption: other === undefined ? perOption : { ...perOption, other } });
    const { sum, left, right } = (given?.params ?? {}) as Record<string, unknown>;
    expect(given && (sum ? `${sum} ${left} ${right}` : given.code)).toBe(refusal);
    expect(p.state.counts).toHaveLength(refusal === undefined ? 1 : 0);
  });

  it('on one name alone counts who does not agree', () => {
    const p = atBallot(paperBallot(), { candidates: ['an'] });
    toCount(p);
    tallied(p, count(p, { an: 3, against: 4 }));
    expect(p.state.tallies[0]).toMatchObject({ outcome: 'none', names: [] });
    expect(states(p)).toEqual({ an: 'standing' });
  });

  it('excuses approved before it change who is counted on: 13 of 25 pass where 13 of 27 do not (hard case 7)', () => {
    const many = Array.from({ length: 27 }, (_, n) => `voter${n + 1}`);
    const play = (excused: readonly string[]): Played => {
      const p = atBallot(paperBallot(), { persons: [...many, 'chair', 'teller1', 'teller2'] });
      chair(p, { type: 'summon' });
      for (const person of excused) {
        chair(p, { type: 'excuse', person, ground: 'force-majeure', reason: 'r' });
        p.act('authority', { type: 'approve-excuse', person, ...p.on('vote') });
      }
      chair(p, { type: 'record-presence', persons: many.slice(2) });
      chair(p, { type: 'name-tellers', persons: ['teller1', 'teller2'] });
      chair(p, { type: 'issue-ballots', printed: 27, issued: 25 });
      tallied(p, count(p, { an: 13, binh: 12 }));
      return p;
    };
    expect(play(many.slice(0, 2)).state.tallies[0]?.outcome).toBe('elected');
    expect(play([]).state.tallies[0]?.outcome).toBe('none');
  });
});

describe('more ballots than were issued (hard case 42)', () => {
  const surplus = (p: Played, teller: string, collected: number) => p.act(teller, { type: 'report-surplus', collected, ...p.on('vote') });

  it('void the round: both tellers say so, the chair confirms, and a new round opens', () => {
    const p = atBallot(paperBallot());
    toCount(p);
    expect(surplus(p, 'teller1', 7)).toEqual({ code: 'no-surplus', params: { collected: 7, issued: 7 } });
    expect(surplus(p, 'chair', 8)?.code).toBe('not-a-teller');
    surplus(p, 'teller1', 8);
    expect(chair(p, { type: 'confirm-tally' })?.code).toBe('counts-missing');
    surplus(p, 'teller2', 9);
    expect(chair(p, { type: 'confirm-tally' })).toEqual({ code: 'counts-differ', params: { fields: ['collected'] } });
    surplus(p, 'teller2', 8);
    expect(chair(p, { type: 'confirm-tally' })).toBeUndefined();
    expect(p.state.tallies[0]).toMatchObject({ outcome: 'void', names: [], figures: { issued: 7, collected: 8 } });
    expect(p.step('vote')).toMatchObject({ round: 2, state: 'open' });
    expect(states(p)).toEqual({ an: 'standing', binh: 'standing' });
    expect(p.state.roll.filter((r) => r.step === p.step('vote').id)).toEqual([]);
  });

  it('are no surplus before any went out', () => {
    const p = atBallot(paperBallot());
    chair(p, { type: 'summon' });
    chair(p, { type: 'name-tellers', persons: ['teller1', 'teller2'] });
    expect(surplus(p, 'teller1', 8)?.code).toBe('ballots-not-issued');
  });
});

it('shares are judged by integers: 1003 of 2005 pass although they show as 50.0 % (hard case 44)', () => {
  const many = Array.from({ length: 2005 }, (_, n) => `voter${n + 1}`);
  const p = atBallot(paperBallot(), { persons: [...many, 'chair', 'teller1', 'teller2'] });
  toCount(p, many);
  tallied(p, count(p, { an: 1003, binh: 1002 }));
  expect(p.state.tallies[0]).toMatchObject({ outcome: 'elected', figures: { lines: [{ base: 2005, votes: 1003, need: 1003 }, {}] } });
});

it('nobody above the share: nobody drops out, and the step ends with none; all at the carry share go on', () => {
  const none = atBallot(paperBallot(), { candidates: ['an', 'binh', 'chi'] });
  toCount(none);
  tallied(none, count(none, { an: 3, binh: 2, chi: 2 }));
  expect(states(none)).toEqual({ an: 'standing', binh: 'standing', chi: 'standing' });
  const carried = atBallot(paperBallot({ carry: { op: '>=', num: 3, den: 10 } }), { candidates: ['an', 'binh', 'chi'] });
  toCount(carried);
  tallied(carried, count(carried, { an: 3, binh: 3, chi: 1 }));
  expect(carried.step('vote').outcome).toBe('carried');
  expect(states(carried)).toEqual({ an: 'standing', binh: 'standing', chi: 'dropped' });
});
