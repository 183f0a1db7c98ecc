import { atBallot, openBallot, aBallotStep, route, voters } from './ballot-fixtures';
import type { Played } from '../fixtures';

const chair = (p: Played, act: object): string | undefined => p.act('chair', { ...act, ...p.on('vote') } as never)?.code;
const roll = (p: Played): string[] => p.state.roll.filter((r) => r.step === p.step('vote').id).map((r) => `${r.person} ${r.state}`);
const seats = (p: Played, duty: string): string[] =>
  p.state.seats.filter((s) => s.step === p.step('vote').id && s.duty === duty && s.state === 'open').map((s) => s.person);

describe('the summons', () => {
  it('freezes the roll: one row per person, and a task for each', () => {
    const p = atBallot(openBallot());
    expect(roll(p)).toEqual([]);
    expect(seats(p, 'chair')).toEqual(['chair']);
    expect(p.act('voter1', { type: 'vote', choice: 'x', ...p.on('vote') })?.code).toBe('not-found');
    expect(chair(p, { type: 'close-ballot' })).toBe('not-summoned');
    expect(chair(p, { type: 'summon' })).toBeUndefined();
    expect(roll(p)).toEqual(voters.map((v) => `${v} summoned`));
    expect(seats(p, 'vote')).toEqual(voters);
    expect(p.entries.at(-1)).toMatchObject({ type: 'act.summon', payload: { persons: voters } });
    expect(p.step('vote').closesAt).toBe(p.state.clocks[0]?.dueAt);
    expect(chair(p, { type: 'summon' })).toBe('already-summoned');
  });

  it('counts a person with two titles once (hard case 8)', () => {
    const p = atBallot(openBallot({ roll: { office: 'voter', summons: 'by-act' } }));
    p.titles = [{ person: 'voter1', unit: 'unit', post: 'voter' }];
    chair(p, { type: 'summon' });
    expect(roll(p)).toHaveLength(7);
    expect(p.state.seats.filter((s) => s.person === 'voter1' && s.duty === 'vote')).toHaveLength(1);
  });

  it('leaves a candidate off the roll of his own ballot, and out of every act on it (hard case 36)', () => {
    const p = atBallot(openBallot(), { candidates: ['voter2', 'binh'] });
    chair(p, { type: 'summon' });
    expect(roll(p)).not.toContain('voter2 summoned');
    expect(p.act('voter2', { type: 'vote', choice: p.state.candidates[0]?.id ?? '', ...p.on('vote') })?.code).toBe('own-case');
    expect(p.act('voter2', { type: 'excuse', ground: 'force-majeure', reason: 'r', ...p.on('vote') })?.code).toBe('own-case');
  });

  it('computes each step at its own summons: who lost the office between two steps votes no more, who voted before did (hard case 13)', () => {
    const first = aBallotStep(openBallot(), {
      key: 'first',
      routes: [route('elected', { to: ['vote'] }), route('none', { end: 'refused' })],
    });
    const p = atBallot(openBallot(), { steps: [first, aBallotStep(openBallot())], candidates: ['an'] });
    p.act('chair', { type: 'summon', ...p.on('first') });
    const an = p.state.candidates[0]?.id ?? '';
    for (const person of voters) expect(p.act(person, { type: 'vote', choice: an, ...p.on('first') })).toBeUndefined();
    p.holders = p.holders.filter((person) => person !== 'voter7');
    chair(p, { type: 'summon' });
    expect(roll(p)).toHaveLength(6);
    expect(p.state.roll.filter((r) => r.step === p.step('first').id)).toHaveLength(7);
    expect(p.state.votes.filter((v) => v.counts)).toHaveLength(7);
  });

  it('keeps the frozen roll when an office changes hands after it', () => {
    const p = atBallot(openBallot());
    chair(p, { type: 'summon' });
    p.holders = [...p.holders.filter((person) => person !== 'voter1'), 'voter8'];
    expect(p.act('voter8', { type: 'vote', choice: p.state.candidates[0]?.id ?? '', ...p.on('vote') })?.code).toBe('not-found');
    expect(p.act('voter1', { type: 'vote', choice: p.state.candidates[0]?.id ?? '', ...p.on('vote') })).toBeUndefined();
  });

  it.each`
    what                    | person         | over               | code
    ${'a voter'}            | ${'voter1'}    | ${{}}              | ${'not-found'}
    ${'the authority'}      | ${'authority'} | ${{}}              | ${'not-your-turn'}
    ${'the personnel body'} | ${'personnel'} | ${{}}              | ${undefined}
    ${'a stale revision'}   | ${'chair'}     | ${{ revision: 1 }} | ${'stale-revision'}
  `('by $what: $code', ({ person, over, code }) => {
    const p = atBallot(openBallot());
    expect(p.act(person, { type: 'summon', ...p.on('vote'), ...over })?.code).toBe(code);
  });

  it('is done by the authority where the chair is the candidate or there is none (hard cases 37 and 38)', () => {
    const own = atBallot(openBallot(), { candidates: ['chair', 'binh'] });
    expect(own.act('chair', { type: 'summon', ...own.on('vote') })?.code).toBe('own-case');
    expect(own.act('authority', { type: 'summon', ...own.on('vote') })).toBeUndefined();
    const none = atBallot(openBallot(), { without: ['chair'] });
    expect(seats(none, 'chair')).toEqual(['authority']);
    expect(none.act('authority', { type: 'summon', ...none.on('vote') })).toBeUndefined();
    expect(none.act('authority', { type: 'close-ballot', ...none.on('vote') })).toBeUndefined();
  });

  it('opens unseated where nobody can summon, and refuses a summons of nobody', () => {
    const p = atBallot(openBallot({ roll: { office: 'voter', summons: 'at-opening' } }), { without: voters });
    expect(p.step('vote').state).toBe('unseated');
    const empty = atBallot(openBallot(), { without: voters });
    expect(chair(empty, { type: 'summon' })).toBe('roll-empty');
    const nobody = atBallot(openBallot(), { without: ['chair', 'authority'] });
    expect(nobody.step('vote').state).toBe('unseated');
  });

  it('late, after the due date, leaves the closing to the chair', () => {
    const p = atBallot(openBallot());
    p.passTo('2026-04-25T01:00:00.000Z');
    expect(chair(p, { type: 'summon' })).toBeUndefined();
    expect(p.step('vote')).toMatchObject({ state: 'open', closesAt: null });
    p.passTo('2026-04-28T01:00:00.000Z');
    expect(chair(p, { type: 'close-ballot' })).toBeUndefined();
    expect(p.step('vote').round).toBe(1);
    expect(p.state.case.outcome).toBe('refused');
  });
});

describe('the list to be approved', () => {
  const listed = openBallot({ roll: { office: 'voter', summons: 'by-act', approvedBy: 'approver' } });
  const approve = (p: Played, persons: readonly string[] = voters, person = 'approver'): string | undefined =>
    p.act(person, { type: 'approve-summons', persons, ...p.on('vote') })?.code;

  it('is approved before anybody is summoned', () => {
    const p = atBallot(listed);
    expect(seats(p, 'approve')).toEqual(['approver']);
    expect(chair(p, { type: 'summon' })).toBe('summons-not-approved');
    expect(approve(p, voters, 'chair')).toBe('not-your-turn');
    expect(approve(p)).toBeUndefined();
    expect(seats(p, 'approve')).toEqual([]);
    expect(approve(p)).toBe('already-acted');
    expect(chair(p, { type: 'summon' })).toBeUndefined();
    expect(approve(p)).toBe('already-summoned');
  });

  it('is what the approver was shown, and approved anew when it changes', () => {
    const p = atBallot(listed);
    expect(p.act('approver', { type: 'approve-summons', persons: voters.slice(1).concat('chair'), ...p.on('vote') })).toMatchObject({
      code: 'roll-changed',
      params: { missing: ['voter1'], notEntitled: ['chair'] },
    });
    approve(p);
    p.holders.push('voter8');
    expect(p.act('chair', { type: 'summon', ...p.on('vote') })).toMatchObject({
      code: 'summons-not-approved',
      params: { missing: ['voter8'] },
    });
    expect(approve(p, [...voters, 'voter8'])).toBeUndefined();
    expect(chair(p, { type: 'summon' })).toBeUndefined();
    expect(roll(p)).toHaveLength(8);
  });

  it('is no act where the roll names no approver', () => {
    expect(approve(atBallot(openBallot()), voters, 'authority')).toBe('wrong-act-for-step');
  });
});

describe('an excuse', () => {
  const ask = { type: 'excuse' as const, ground: 'force-majeure' as const, reason: 'bão, đường bị chia cắt' };
  const summoned = (ballot = openBallot()): Played => {
    const p = atBallot(ballot);
    chair(p, { type: 'summon' });
    return p;
  };
  const answer = (p: Played, type: 'approve-excuse' | 'refuse-excuse', person: string, by = 'authority'): string | undefined =>
    p.act(by, { type, person, reason: 'r', ...p.on('vote') } as never)?.code;

  it('leaves the denominator only when it is approved (hard case 7)', () => {
    const p = summoned();
    expect(p.act('voter1', { ...ask, ...p.on('vote') })).toBeUndefined();
    expect(p.act('chair', { ...ask, person: 'voter2', ...p.on('vote') })).toBeUndefined();
    expect(roll(p).slice(0, 2)).toEqual(['voter1 excuse-asked', 'voter2 excuse-asked']);
    expect(seats(p, 'approve')).toEqual(['authority']);
    expect(answer(p, 'approve-excuse', 'voter1')).toBeUndefined();
    expect(seats(p, 'approve')).toEqual(['authority']);
    expect(answer(p, 'refuse-excuse', 'voter2')).toBeUndefined();
    expect(seats(p, 'approve')).toEqual([]);
    expect(roll(p).slice(0, 2)).toEqual(['voter1 excused', 'voter2 excuse-refused']);
    expect(seats(p, 'vote')).toEqual(voters.slice(1));
    expect(p.act('voter1', { type: 'vote', choice: p.state.candidates[0]?.id ?? '', ...p.on('vote') })?.code).toBe('not-on-roll');
    // 3 of 6 are not more than half, 3 of 5 would be: the refused one stays in.
    for (const person of voters.slice(2, 5)) p.act(person, { type: 'vote', choice: p.state.candidates[0]?.id ?? '', ...p.on('vote') });
    chair(p, { type: 'close-ballot' });
    expect(p.state.tallies[0]?.figures).toMatchObject({ roll: 7, excused: 1, lines: [{ base: 6, need: 4, votes: 3 }, { base: 6 }] });
  });

  it('of the last one missing completes the ballot, at the hour of its approval', () => {
    const p = summoned();
    for (const person of voters.slice(1)) p.act(person, { type: 'vote', choice: p.state.candidates[0]?.id ?? '', ...p.on('vote') });
    p.passTo('2026-04-07T01:00:00.000Z');
    p.act('voter1', { ...ask, ...p.on('vote') });
    expect(p.step('vote').state).toBe('open');
    answer(p, 'approve-excuse', 'voter1');
    expect(p.step('vote')).toMatchObject({ state: 'closed', outcome: 'elected', closedAt: '2026-04-07T01:00:00.000Z' });
  });

  it.each`
    what                          | act                                                        | by             | code
    ${'of somebody not summoned'} | ${{ ...ask, person: 'head' }}                              | ${'chair'}     | ${'not-on-roll'}
    ${'by somebody not summoned'} | ${ask}                                                     | ${'head'}      | ${'not-on-roll'}
    ${'for another voter'}        | ${{ ...ask, person: 'voter2' }}                            | ${'voter1'}    | ${'not-your-turn'}
    ${'without a reason'}         | ${{ ...ask, reason: ' ' }}                                 | ${'voter1'}    | ${'reason-missing'}
    ${'asked twice'}              | ${ask}                                                     | ${'voter3'}    | ${'already-acted'}
    ${'after the vote'}           | ${ask}                                                     | ${'voter4'}    | ${'excuse-too-late'}
    ${'approved unasked'}         | ${{ type: 'approve-excuse', person: 'voter1' }}            | ${'authority'} | ${'excuse-not-asked'}
    ${'approved by the chair'}    | ${{ type: 'approve-excuse', person: 'voter3' }}            | ${'chair'}     | ${'not-your-turn'}
    ${'refused without a reason'} | ${{ type: 'refuse-excuse', person: 'voter3', reason: '' }} | ${'authority'} | ${'reason-missing'}
    ${'approved of a stranger'}   | ${{ type: 'approve-excuse', person: 'head' }}              | ${'authority'} | ${'not-on-roll'}
  `('$what: $code', ({ act, by, code }) => {
    const p = summoned();
    p.act('voter3', { ...ask, ...p.on('vote') });
    p.act('voter4', { type: 'vote', choice: p.state.candidates[0]?.id ?? '', ...p.on('vote') });
    expect(p.act(by, { ...act, ...p.on('vote') })?.code).toBe(code);
  });

  it('is approved by the office that approves the list, where there is one', () => {
    const p = atBallot(openBallot({ roll: { office: 'voter', summons: 'by-act', approvedBy: 'approver' } }));
    p.act('approver', { type: 'approve-summons', persons: voters, ...p.on('vote') });
    chair(p, { type: 'summon' });
    p.act('voter1', { ...ask, ...p.on('vote') });
    expect(answer(p, 'approve-excuse', 'voter1', 'authority')).toBe('not-your-turn');
    expect(answer(p, 'approve-excuse', 'voter1', 'approver')).toBeUndefined();
  });
});

it('a ballot that may be changed is closed by the chair or the hour, never by the last vote; the last vote counts and both are kept', () => {
  const p = atBallot(openBallot({ change: true, roll: { office: 'voter', summons: 'at-opening' } }));
  const [an, binh] = p.state.candidates.map((c) => c.id) as [string, string];
  for (const person of voters) p.act(person, { type: 'vote', choice: an, ...p.on('vote') });
  expect(p.step('vote').state).toBe('open');
  for (const person of voters.slice(0, 4)) expect(p.act(person, { type: 'vote', choice: binh, ...p.on('vote') })).toBeUndefined();
  p.passTo(p.step('vote').closesAt ?? '');
  expect(p.step('vote')).toMatchObject({ state: 'closed', outcome: 'elected' });
  expect(p.state.tallies[0]?.names).toEqual([binh]);
  expect(p.state.votes).toHaveLength(11);
});
