import { can } from '../../authority/can';
import type { Step } from '../../procedure/definition';
import { aBallotStep, atBallot, count, openBallot, paperBallot, tallied, toCount, voters } from '../ballots/ballot-fixtures';
import { aDefinition, aStep, Played } from '../fixtures';
import { reseat } from './reseat';

const words = { vi: 'chữ', en: 'words' };
const ballotOf = (count: number): Step =>
  aBallotStep(
    openBallot({
      roll: { office: 'doer', summons: 'at-opening' },
      question: 'yes-no',
      chair: 'head',
      quorum: { count, base: 'summoned', houseRule: words },
    }),
  );
const begin = '2026-04-06T05:00:00.000Z';

/** What the engine does when somebody's standing changes. */
function reseated(p: Played): void {
  const change = reseat(p.scene(''), p.now);
  if (change) p.take(change);
  p.carryOut();
}
const tasks = (p: Played): string[] => p.state.seats.filter((s) => s.duty === 'seat' && s.state === 'open').map((s) => s.person);

describe('a step that has nobody', () => {
  it('is a task for the accountable person with the reason, until somebody has come; then its clock runs from then', () => {
    const p = new Played(aDefinition([aStep('a')]), begin, { without: ['doer', 'doer2'] });
    expect(p.step('a')).toMatchObject({ state: 'unseated', obstacle: { code: 'no-eligible-holder', office: 'doer', present: 0, need: 1 } });
    expect(tasks(p)).toEqual(['head']);
    expect(p.notices).toMatchObject([{ person: 'head', kind: 'unseated' }]);
    const was = p.state.clocks[0]?.dueAt ?? '';
    p.passTo('2026-06-01T05:00:00.000Z');
    expect(was < p.now).toBe(true);
    p.holders = [...p.holders, 'doer'];
    reseated(p);
    expect(p.step('a')).toMatchObject({ state: 'open', obstacle: null, openedAt: p.now });
    expect(tasks(p)).toEqual([]);
    expect(p.state.clocks).toMatchObject([{ startedAt: p.now, state: 'running' }]);
    expect(p.state.seats.find((s) => s.person === 'doer')?.dueAt).toBe(p.state.clocks[0]?.dueAt);
    expect((p.state.clocks[0]?.dueAt ?? '') > p.now).toBe(true);
  });

  it('gives no right to act in its stead', () => {
    const p = new Played(aDefinition([aStep('a')]), begin, { without: ['doer', 'doer2'] });
    p.holders = [...p.holders, 'doer'];
    reseated(p);
    const opinion = { type: 'give-opinion' as const, fields: {}, ...p.on('a') };
    const scene = p.scene('head');
    expect(can(scene.actor, opinion, scene)).toMatchObject({ ok: false, refusal: { code: 'not-your-turn' } });
    expect(p.act('doer', opinion)).toBeUndefined();
  });

  it('takes the right to act from who has left, and asks the accountable person once all have', () => {
    const p = new Played(aDefinition([aStep('a')]), begin);
    p.holders = p.holders.filter((person) => person !== 'doer');
    reseated(p);
    expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })).toMatchObject({ code: 'not-your-turn' });
    p.holders = p.holders.filter((person) => person !== 'doer2');
    reseated(p);
    expect(p.step('a').state).toBe('unseated');
    expect(tasks(p)).toEqual(['head']);
    expect(p.entries.at(-1)?.payload['steps']).toMatchObject([{ removed: ['doer2'], obstacle: { code: 'no-eligible-holder' } }]);
  });

  it('asks the authority where nobody answers for the step', () => {
    const p = new Played(aDefinition([aStep('a')]), begin, { without: ['doer', 'doer2', 'head'] });
    expect(tasks(p)).toEqual(['authority']);
  });

  it('keeps a date that the law fixed', () => {
    const due = { within: { n: 0, unit: 'days' as const }, of: 'fact.day', houseRule: words };
    const definition = aDefinition([aStep('a', { due })], { facts: [{ key: 'day', title: words, type: 'date', houseRule: words }] });
    const p = new Played(definition, begin, { without: ['doer', 'doer2'], facts: { day: '2026-04-10' } });
    const [was] = p.state.clocks;
    p.passTo('2026-06-01T05:00:00.000Z');
    p.holders = [...p.holders, 'doer'];
    reseated(p);
    expect(p.state.clocks).toEqual([was]);
  });
});

describe('a ballot that has too few', () => {
  it('is blocked with the figures, has no roll yet, and does not close in the moment it opens, though its hour has passed', () => {
    const p = new Played(aDefinition([ballotOf(3)]), begin);
    expect(p.step('vote')).toMatchObject({
      state: 'blocked',
      closesAt: null,
      obstacle: { code: 'below-composition', office: 'doer', present: 2, need: 3 },
    });
    expect(p.state.roll).toEqual([]);
    p.passTo('2026-06-01T05:00:00.000Z');
    p.holders = [...p.holders, 'doer3'];
    reseated(p);
    expect(p.step('vote')).toMatchObject({ state: 'open', obstacle: null, closesAt: p.state.clocks[0]?.dueAt });
    expect(p.state.roll.map((r) => r.person)).toEqual(['doer', 'doer2', 'doer3']);
    expect(p.state.tallies).toEqual([]);
    for (const person of ['doer', 'doer2', 'doer3']) {
      expect(p.act(person, { type: 'vote', choice: 'yes', step: p.step('vote').id })).toBeUndefined();
    }
    expect(p.state).toMatchObject({ case: { outcome: 'decided' }, tallies: [{ outcome: 'elected' }] });
  });
});

const open = (p: Played, duty: string): string[] => p.state.seats.filter((s) => s.duty === duty && s.state === 'open').map((s) => s.person);
const replaced = (p: Played, left: string, came: string): void => {
  p.holders = [...p.holders.filter((person) => person !== left), came];
  reseated(p);
};
const told = (p: Played, person: string): string[] => p.notices.filter((n) => n.person === person).map((n) => n.kind);

describe('who answers for a step', () => {
  const rule = aStep('a', { extend: { max: { n: 5, unit: 'working-days' }, houseRule: words } });
  const extend = { type: 'extend' as const, by: { n: 1, unit: 'working-days' as const }, reason: 'r' };

  it('follows the office though no seat changes, and what was shown is no older for it', () => {
    const p = new Played(aDefinition([rule]), begin);
    const shown = p.on('a');
    replaced(p, 'head', 'head2');
    expect(p.step('a').accountable).toBe('head2');
    expect(p.entries.at(-1)).toMatchObject({
      type: 'seats.changed',
      payload: { steps: [{ step: 'a', added: [], removed: [], accountable: 'head2' }] },
    });
    expect(p.act('head2', { ...extend, ...shown })).toBeUndefined();
    reseated(p);
    expect(p.entries.filter((e) => e.type === 'seats.changed')).toHaveLength(1);
  });

  it('stays who it was while he is of the office, whoever else comes', () => {
    const p = new Played(aDefinition([rule]), begin, { without: ['head'], persons: ['head2'] });
    expect(p.step('a').accountable).toBe('head2');
    p.holders = [...p.holders, 'head'];
    reseated(p);
    expect(p.step('a').accountable).toBe('head2');
  });

  it('is nobody once the office is vacant', () => {
    const p = new Played(aDefinition([rule]), begin);
    p.holders = p.holders.filter((person) => person !== 'head');
    reseated(p);
    expect(p.step('a').accountable).toBeNull();
  });

  it('follows the office of a ballot that is under way too', () => {
    const p = atBallot(openBallot({ roll: { office: 'voter', summons: 'at-opening' } }));
    replaced(p, 'head', 'head2');
    expect(p.step('vote').accountable).toBe('head2');
  });
});

describe('a ballot', () => {
  it('before its summons is run by whoever is in the office now; the roll is not frozen yet', () => {
    const p = atBallot(paperBallot({ roll: { office: 'voter', summons: 'by-act', approvedBy: 'approver' } }));
    replaced(p, 'chair', 'chair2');
    replaced(p, 'approver', 'approver2');
    expect([open(p, 'chair'), open(p, 'approve')]).toEqual([['chair2'], ['approver2']]);
    expect([told(p, 'chair2'), told(p, 'approver2')]).toEqual([['task'], ['task']]);
    replaced(p, 'voter7', 'voter8');
    const persons = [...voters.slice(0, 6), 'voter8'];
    expect(p.act('approver2', { type: 'approve-summons', persons, ...p.on('vote') })).toBeUndefined();
    replaced(p, 'approver2', 'approver3');
    expect(open(p, 'approve')).toEqual([]);
    expect(p.act('chair2', { type: 'summon', ...p.on('vote') })).toBeUndefined();
    expect(p.state.roll.map((r) => r.person)).toEqual(persons);
  });

  it('before its summons waits for somebody where nobody is left to run it', () => {
    const p = atBallot(paperBallot());
    p.holders = p.holders.filter((person) => !['chair', 'authority'].includes(person));
    reseated(p);
    expect(p.step('vote')).toMatchObject({ state: 'unseated', obstacle: { code: 'no-eligible-holder', office: 'chair' } });
    expect(tasks(p)).toEqual(['head']);
  });

  it('after its summons keeps roll and tellers, and is presided over by whoever is in the office', () => {
    const p = atBallot(paperBallot());
    toCount(p);
    const { roll } = p.state;
    p.holders = p.holders.filter((person) => !['voter1', 'teller1'].includes(person));
    replaced(p, 'chair', 'chair2');
    expect(p.state.roll).toEqual(roll);
    expect([open(p, 'chair'), open(p, 'count')]).toEqual([['chair2'], ['teller1', 'teller2']]);
    for (const teller of ['teller1', 'teller2'])
      expect(p.act(teller, { type: 'enter-count', figures: count(p, { an: 4, binh: 3 }), ...p.on('vote') })).toBeUndefined();
    expect(p.act('chair', { type: 'confirm-tally', ...p.on('vote') })?.code).toBe('not-your-turn');
    expect(p.act('chair2', { type: 'confirm-tally', ...p.on('vote') })).toBeUndefined();
  });

  it('at a tie asks whoever is in the office that chooses', () => {
    const tie = { office: 'board', otherwise: 'authority', houseRule: words };
    const p = atBallot(paperBallot({ tie }), { without: ['voter7'] });
    toCount(p, voters.slice(0, 6));
    tallied(p, count(p, { an: 3, binh: 3 }));
    expect(open(p, 'choose')).toEqual(['board']);
    replaced(p, 'board', 'board2');
    expect([open(p, 'choose'), told(p, 'board2')]).toEqual([['board2'], ['task']]);
  });
});

it('a candidate who leaves has no report to make, and nobody waits for it', () => {
  const report = aStep('report', { collect: { act: 'self-report', from: 'doer', complete: 'each', claimable: false, fields: [] } });
  const p = new Played(aDefinition([report]), begin, { candidates: ['an', 'binh'] });
  const own = p.state.candidates.find((c) => c.person === 'an')?.id ?? '';
  expect(p.act('an', { type: 'withdraw-candidate', candidate: own, reason: 'r' })).toBeUndefined();
  expect(open(p, 'act')).toEqual(['binh']);
  expect(p.act('binh', { type: 'self-report', fields: {}, ...p.on('report') })).toBeUndefined();
  expect(p.step('report').state).toBe('closed');
});

it('the direction on what is reported is asked of whoever is the authority now', () => {
  const p = new Played(
    aDefinition([aStep('a', { routes: [{ on: 'completed', to: [], end: 'stopped-reported', houseRule: words }] })]),
    begin,
  );
  p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') });
  expect(open(p, 'direct')).toEqual(['authority']);
  replaced(p, 'authority', 'authority2');
  expect([open(p, 'direct'), told(p, 'authority2')]).toEqual([['authority2'], ['reported']]);
  const direction = { type: 'answer-report' as const, direction: 'new-round' as const, number: '1', date: '2026-04-06', reason: 'r' };
  expect(p.act('authority2', direction)).toBeUndefined();
  expect(open(p, 'direct')).toEqual([]);
  replaced(p, 'authority2', 'authority3');
  expect(open(p, 'direct')).toEqual([]);
});

it('a candidate left behind for another source reports no more', () => {
  const report = aStep('report', { collect: { act: 'self-report', from: 'doer', complete: 'each', claimable: false, fields: [] } });
  const p = new Played(aDefinition([report]), begin, { candidates: ['an', 'binh'] });
  expect(p.state.seats.map((s) => s.person)).toEqual(['an', 'binh']);
  p.state = { ...p.state, candidates: p.state.candidates.map((c) => (c.person === 'an' ? { ...c, state: 'dropped' } : c)) };
  reseated(p);
  expect(p.state.seats.filter((s) => s.state === 'open').map((s) => s.person)).toEqual(['binh']);
});
