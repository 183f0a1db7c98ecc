import type { Step } from '../../procedure/definition';
import type { Refusal } from '../refusals';
import { aDefinition, aStep, Played } from '../fixtures';

const houseRule = { vi: 'chữ', en: 'words' };
const noon = (day: string): string => `${day}T05:00:00.000Z`;
const end = (day: string): string => `${day}T16:59:59.999Z`;
const item = (kind: string) => ({ kind, title: houseRule, required: true, houseRule });
const collect = { act: 'give-opinion' as const, from: 'doer', complete: 'one' as const, claimable: true, fields: [] };
const document = { number: '12', issuer: 'x', signer: 'x', abstract: '', pages: 2, sha256: 'a'.repeat(64), original: 'x' };

/** Step a (ten working days) with two items, done on Wednesday 8/4/2026 with eight days left; then step b, which may return. */
function played(clock: 'restart' | 'remaining', over: Partial<Step> = {}): Played {
  const a = aStep('a', {
    dossier: [item('cv'), item('health')],
    extend: { max: { n: 2, unit: 'working-days' }, houseRule },
    routes: [{ on: 'completed', to: ['b'], houseRule }],
  });
  const back = { on: 'returned', to: ['a'], maxRounds: 3, clock, houseRule };
  const b = aStep('b', { collect, routes: [{ on: 'completed', to: [], end: 'decided', houseRule }, back], ...over });
  const p = new Played(aDefinition([a, b]), noon('2026-04-06'));
  submit(p, 'cv');
  submit(p, 'health');
  p.passTo(noon('2026-04-08'));
  p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') });
  p.passTo(noon('2026-04-13'));
  return p;
}

const submit = (p: Played, kind: string): Refusal | undefined =>
  p.act('personnel', { type: 'submit-document', kind, date: '2026-04-01', ...document, ...p.on('a') });
const goBack = (p: Played, over: object = {}): Refusal | undefined =>
  p.act('doer', { type: 'return', reasons: ['Thiếu nhận xét nơi cư trú'], ...p.on('b'), ...over });

it.each`
  clock          | due             | why
  ${'restart'}   | ${'2026-04-27'} | ${'ten working days from the return'}
  ${'remaining'} | ${'2026-04-23'} | ${'the eight that were left when the step was done'}
`('opens a round of its own whose clock says $clock: $why', ({ clock, due }) => {
  const p = played(clock);
  expect(goBack(p)).toBeUndefined();
  expect(p.step('a')).toMatchObject({ round: 2, state: 'open' });
  expect(p.state.clocks.at(-1)?.dueAt).toBe(end(due));
  expect(p.entries.find((e) => e.type === 'act.return')).toMatchObject({
    payload: { to: ['a'], clock },
    values: { reasons: ['Thiếu nhận xét nơi cư trú'] },
  });
});

it('keeps what a remaining clock was extended by, so that rounds do not renew the limit', () => {
  const p = new Played(aDefinition([...played('remaining').definition.steps]), noon('2026-04-06'));
  submit(p, 'cv');
  submit(p, 'health');
  const extend = (n: number) => p.act('head', { type: 'extend', by: { n, unit: 'working-days' }, reason: 'r', ...p.on('a') })?.code;
  expect(extend(2)).toBeUndefined();
  p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') });
  goBack(p);
  expect(extend(1)).toBe('extension-beyond-limit');
});

it('reopens the items it names and only those; they are to be made anew', () => {
  const p = played('restart');
  expect(goBack(p, { items: ['health'] })).toBeUndefined();
  expect(submit(p, 'cv')).toMatchObject({ code: 'item-not-reopened', params: { items: ['health'] } });
  expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })).toMatchObject({
    code: 'dossier-incomplete',
    params: { item: 'health', reopened: noon('2026-04-13') },
  });
  p.passTo(noon('2026-04-14'));
  expect(submit(p, 'health')).toBeUndefined();
  expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })).toBeUndefined();
  expect(p.step('b')).toMatchObject({ round: 2, state: 'open', reopens: null });
});

it('leaves every item open where it names none', () => {
  const p = played('restart');
  goBack(p);
  expect(submit(p, 'cv')).toBeUndefined();
  expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })).toBeUndefined();
});

it('stops and reports when its rounds are exhausted', () => {
  const p = played('restart', {
    routes: [
      { on: 'completed', to: [], end: 'decided', houseRule },
      { on: 'returned', to: ['a'], maxRounds: 1, clock: 'restart', houseRule },
    ],
  });
  expect(goBack(p)).toBeUndefined();
  expect(p.state.case).toMatchObject({ status: 'reported' });
});

it.each`
  what                    | over                       | code
  ${'no reasons'}         | ${{ reasons: [] }}         | ${'reason-missing'}
  ${'an empty reason'}    | ${{ reasons: ['x', ' '] }} | ${'reason-missing'}
  ${'an item of nobody'}  | ${{ items: ['poem'] }}     | ${'unknown-document'}
  ${'what was not shown'} | ${{ revision: 1 }}         | ${'stale-revision'}
`('is refused with $what: $code', ({ over, code }) => expect(goBack(played('restart'), over)?.code).toBe(code));

it('is refused where no route leads back, and to who does not hold the claimed task', () => {
  const none = played('restart', { routes: [{ on: 'completed', to: [], end: 'decided', houseRule }] });
  expect(goBack(none)?.code).toBe('no-route-back');
  const p = played('restart');
  p.act('doer2', { type: 'claim', ...p.on('b') });
  expect(goBack(p)?.code).toBe('claimed-by-another');
});
