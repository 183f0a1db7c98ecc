import { can } from '../../authority/can';
import type { Step } from '../../procedure/definition';
import { aBallotStep, openBallot } from '../ballots/ballot-fixtures';
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

it('a candidate left behind for another source reports no more', () => {
  const report = aStep('report', { collect: { act: 'self-report', from: 'doer', complete: 'each', claimable: false, fields: [] } });
  const p = new Played(aDefinition([report]), begin, { candidates: ['an', 'binh'] });
  expect(p.state.seats.map((s) => s.person)).toEqual(['an', 'binh']);
  p.state = { ...p.state, candidates: p.state.candidates.map((c) => (c.person === 'an' ? { ...c, state: 'dropped' } : c)) };
  reseated(p);
  expect(p.state.seats.filter((s) => s.state === 'open').map((s) => s.person)).toEqual(['binh']);
});
