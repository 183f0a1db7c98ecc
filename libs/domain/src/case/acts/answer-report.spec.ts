import type { Route, Step } from '../../procedure/definition';
import type { Refusal } from '../refusals';
import { aDefinition, aStep, Played } from '../fixtures';

const houseRule = { vi: 'chữ', en: 'words' };
const now = '2026-04-06T05:00:00.000Z';
const field = (required: boolean) => ({ key: 'nominee', title: houseRule, type: 'person' as const, required });
const nomination = (key: string, routes: readonly Route[], fields = [field(false)]): Step =>
  aStep(key, { collect: { act: 'nominate', from: 'doer', complete: 'one', claimable: false, fields }, routes });
const { collect: _, ...choice } = aStep('b', {
  choose: {
    by: 'authority',
    options: ['yes', 'no'].map((key) => ({ key, title: houseRule, reasons: 'optional', instrument: false, houseRule })),
  },
});

/** Reported: a, then b answered no. `source`: which step the report names for another source. */
function reported(source?: string, fields?: ReturnType<typeof field>[]): Played {
  const report: Route = { on: 'no', to: [], end: 'stopped-reported', houseRule, ...(source ? { otherSource: source } : {}) };
  const b: Step = { ...choice, routes: [{ on: 'yes', to: [], end: 'decided', houseRule }, report] };
  const steps = [
    nomination('a', [{ on: 'completed', to: ['b'], houseRule }], fields),
    b,
    nomination('call', [{ on: 'completed', to: ['b'], houseRule }]),
  ];
  const p = new Played(aDefinition(steps), now);
  p.people = { binh: { recorded: {}, held: [] } };
  expect(p.act('doer', { type: 'nominate', fields: {}, ...p.on('a') })).toBeUndefined();
  expect(p.act('authority', { type: 'decide', option: 'no', ...p.on('b') })).toBeUndefined();
  expect(p.state.case.status).toBe('reported');
  return p;
}

const answer = (p: Played, direction: 'new-round' | 'other-source' | 'end', over: object = {}, by = 'authority'): Refusal | undefined =>
  p.act(by, { type: 'answer-report', direction, number: '45-CV/SNV', date: '2026-04-06', reason: 'r', ...over });

it.each`
  direction         | source       | status       | outcome               | opens
  ${'end'}          | ${undefined} | ${'ended'}   | ${'stopped-reported'} | ${null}
  ${'new-round'}    | ${undefined} | ${'running'} | ${null}               | ${'b 2'}
  ${'other-source'} | ${undefined} | ${'running'} | ${null}               | ${'a 2'}
  ${'other-source'} | ${'call'}    | ${'running'} | ${null}               | ${'call 1'}
`('$direction with $source: $status $opens', ({ direction, source, status, outcome, opens }) => {
  const p = reported(source);
  expect(answer(p, direction)).toBeUndefined();
  expect(p.state.case).toMatchObject({ status, outcome });
  const open = p.state.steps.filter((s) => s.state === 'open').map((s) => `${s.key} ${s.round}`);
  expect(open).toEqual(opens ? [opens] : []);
  expect(p.state.seats.filter((s) => s.duty === 'direct' && s.state === 'open')).toEqual([]);
});

it('drops the names of a round whose source is given up; new ones come by nomination', () => {
  const p = reported();
  answer(p, 'other-source');
  expect(p.state.candidates.map((c) => c.state)).toEqual(['dropped']);
  expect(p.act('doer', { type: 'nominate', fields: {}, ...p.on('a') })?.code).toBe('no-candidate-stands');
  expect(p.act('doer', { type: 'nominate', fields: { nominee: 'binh' }, ...p.on('a') })).toBeUndefined();
  expect(p.state.candidates.map((c) => `${c.person} ${c.state}`)).toEqual(['an dropped', 'binh standing']);
  expect(p.step('b')).toMatchObject({ round: 2, state: 'open' });
});

it.each`
  what                      | direction         | fields       | over                      | by             | code
  ${'without a number'}     | ${'end'}          | ${undefined} | ${{ number: '' }}         | ${'authority'} | ${'reason-missing'}
  ${'without a reason'}     | ${'end'}          | ${undefined} | ${{ reason: ' ' }}        | ${'authority'} | ${'reason-missing'}
  ${'of no day'}            | ${'end'}          | ${undefined} | ${{ date: '2026-02-30' }} | ${'authority'} | ${'field-wrong-type'}
  ${'by another'}           | ${'end'}          | ${undefined} | ${{}}                     | ${'board'}     | ${'not-your-turn'}
  ${'with nowhere to name'} | ${'other-source'} | ${[]}        | ${{}}                     | ${'authority'} | ${'no-nomination-step'}
`('a direction $what is refused: $code', ({ direction, fields, over, by, code }) => {
  const p = reported(undefined, fields);
  expect(answer(p, direction, over, by)?.code).toBe(code);
  expect(p.state.case.status).toBe('reported');
});

it('is refused where nothing was reported', () => {
  const p = new Played(aDefinition([aStep('a')]), now);
  expect(answer(p, 'end')?.code).toBe('not-reported');
});

it('is heard while the case is held, and waits for the end of the hold', () => {
  const p = reported();
  p.act('personnel', { type: 'hold', ground: 'g', reason: 'r' });
  expect(answer(p, 'new-round')).toBeUndefined();
  expect(p.state.case).toMatchObject({ status: 'held', reportedStep: null });
  expect(p.step('b').state).toBe('pending');
  p.act('personnel', { type: 'resume', reason: 'r' });
  expect(p.step('b')).toMatchObject({ round: 2, state: 'open' });
});

it('a new round is the one to which another way has come meanwhile', () => {
  const ends = aStep('b', { routes: [{ on: 'completed', to: [], end: 'stopped-reported', houseRule }] });
  const beside = aStep('c', { routes: [{ on: 'completed', to: ['b'], houseRule }] });
  const p = new Played(aDefinition([ends, beside], { start: ['b', 'c'] }), now);
  for (const key of ['b', 'c']) expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on(key) })).toBeUndefined();
  expect(p.state.steps.map((s) => `${s.key} ${s.round} ${s.state}`)).toEqual(['b 1 closed', 'c 1 closed', 'b 2 pending']);
  expect(answer(p, 'new-round')).toBeUndefined();
  expect(p.state.steps.map((s) => `${s.key} ${s.round} ${s.state}`)).toEqual(['b 1 closed', 'c 1 closed', 'b 2 open']);
});

describe('a hold refuses everything but its end, the case itself, the direction and corrections', () => {
  it.each`
    act                                                                                    | by             | code
    ${{ type: 'resume', reason: 'r' }}                                                     | ${'authority'} | ${undefined}
    ${{ type: 'withdraw', reason: 'r' }}                                                   | ${'board'}     | ${undefined}
    ${{ type: 'propose-correction', entry: 1, path: 'x', value: 'y', reason: 'r' }}        | ${'board'}     | ${'not-correctable'}
    ${{ type: 'withdraw-candidate', candidate: 'x', reason: 'r' }}                         | ${'an'}        | ${'held'}
    ${{ type: 'waive', candidate: 'x', rule: 'r', number: '1', date: 'd', reason: 'r' }}   | ${'authority'} | ${'held'}
    ${{ type: 'extend', by: { n: 1, unit: 'days' }, reason: 'r', step: 'x', revision: 1 }} | ${'head'}      | ${'held'}
    ${{ type: 'give-opinion', fields: {}, step: 'x', revision: 1 }}                        | ${'doer'}      | ${'held'}
  `('$act.type: $code', ({ act, by, code }) => {
    const p = new Played(aDefinition([aStep('a')]), now);
    p.act('authority', { type: 'hold', ground: 'g', reason: 'r' });
    expect(p.act(by, act)?.code).toBe(code);
  });
});
