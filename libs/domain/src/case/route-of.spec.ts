import type { Route, Step } from '../procedure/definition';
import { aDefinition, aStep, Played } from './fixtures';
import type { Refusal } from './refusals';

const words = { vi: 'chữ', en: 'words' };
const house = { houseRule: words };
const start = '2026-04-06T01:00:00.000Z';
const to = (...keys: string[]): Route => ({ on: 'completed', to: keys, ...house });
const ends = (end: NonNullable<Route['end']>, on = 'completed'): Route => ({ on, to: [], end, ...house });
const { collect: _, ...choice } = aStep('c', {
  choose: {
    by: 'doer',
    options: [
      { key: 'appoint', title: words, reasons: 'optional', instrument: false, effect: { kind: 'incumbency', ...house }, ...house },
      { key: 'refuse', title: words, reasons: 'optional', instrument: false, ...house },
      { key: 'leave', title: words, reasons: 'optional', instrument: false, ...house },
    ],
  },
  routes: [ends('decided', 'appoint'), ends('refused', 'refuse'), ends('branch', 'leave')],
});

/** One way has stopped and is reported; beside it `c` is open. */
function reported(c: Step = aStep('c', { routes: [ends('decided')] })): Played {
  const fields = [{ key: 'nominee', title: words, type: 'person' as const, required: false }];
  const first = aStep('a', {
    collect: { act: 'nominate', from: 'doer', complete: 'one', claimable: false, fields },
    routes: [to('b', 'c')],
  });
  const p = new Played(aDefinition([first, aStep('b', { routes: [ends('stopped-reported')] }), c]), start);
  p.people = { an: { recorded: {}, held: [] } };
  expect(p.act('doer', { type: 'nominate', fields: {}, ...p.on('a') })).toBeUndefined();
  expect(opine(p, 'b')).toBeUndefined();
  expect(p.state.case).toMatchObject({ status: 'reported', reportedStep: p.step('b').id });
  return p;
}

const opine = (p: Played, key: string): Refusal | undefined => p.act('doer', { type: 'give-opinion', fields: {}, ...p.on(key) });
const direct = (p: Played, direction: 'new-round' | 'other-source' | 'end'): Refusal | undefined =>
  p.act('authority', { type: 'answer-report', direction, number: '45-CV/SNV', date: '2026-04-06', reason: 'r' });
const leave = (p: Played): Refusal | undefined =>
  p.act('an', { type: 'withdraw-candidate', candidate: p.state.candidates[0]?.id ?? '', reason: 'r' });

describe('what is reported is ended by the authority’s direction alone', () => {
  it('not by the board, held or not', () => {
    const p = reported();
    expect(p.act('board', { type: 'withdraw', reason: 'r' })?.code).toBe('reported');
    p.act('personnel', { type: 'hold', ground: 'g', reason: 'r' });
    expect(p.act('board', { type: 'withdraw', reason: 'r' })?.code).toBe('reported');
    expect(direct(p, 'new-round')).toBeUndefined();
    expect(p.act('board', { type: 'withdraw', reason: 'r' })).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'withdrawn' });
  });

  it('not by another way that comes to its end: that waits, and the direction comes first', () => {
    const p = reported();
    expect(opine(p, 'c')).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'reported', outcome: null });
    expect(p.step('c')).toMatchObject({ state: 'closed', routed: false });
    expect(direct(p, 'new-round')).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'decided' });
  });

  it.each`
    option       | code
    ${'appoint'} | ${'reported'}
    ${'refuse'}  | ${'reported'}
    ${'leave'}   | ${undefined}
  `('not by a decision: $option is answered by $code', ({ option, code }: { option: string; code?: string }) => {
    const p = reported(choice);
    expect(p.act('doer', { type: 'decide', option, ...p.on('c') })?.code).toBe(code);
    expect([p.state.case.status, p.incumbencies]).toEqual(['reported', []]);
  });

  it('not by the last candidate who leaves: nothing is left to consider, and no new round of it is directed', () => {
    const p = reported();
    expect(leave(p)).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'reported', outcome: null });
    expect(p.step('c')).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
    expect(p.state.seats.filter((s) => s.state === 'open').map((s) => s.duty)).toEqual(['direct']);
    expect(direct(p, 'new-round')?.code).toBe('no-candidate-stands');
    expect(direct(p, 'end')).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'stopped-reported' });
  });

  it('after the last candidate has left another source may be asked', () => {
    const p = reported();
    expect(leave(p)).toBeUndefined();
    expect(direct(p, 'other-source')).toBeUndefined();
    expect(p.step('a')).toMatchObject({ round: 2, state: 'open' });
  });
});
