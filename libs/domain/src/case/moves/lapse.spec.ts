import type { Lapse, Paper, Step } from '../../procedure/definition';
import { aDefinition, aStep, Played } from '../fixtures';

const houseRule = { vi: 'chữ', en: 'words' };
const noon = (day: string): string => `${day}T05:00:00.000Z`;
const end = (day: string): string => `${day}T16:59:59.999Z`;
const route = (on: string, over: Partial<Step['routes'][number]>): Step['routes'][number] => ({ on, to: [], houseRule, ...over });

/** Ten working days from Monday 6/4/2026: ends on Monday 20/4 by itself. */
function played(outcome: Lapse['outcome'], paper?: Paper): Played {
  const routes = [route('completed', { end: 'decided' }), route('lapsed', { end: 'lapsed' }), route('deemed', { to: ['b'] })];
  const step = aStep('a', { lapse: { outcome, houseRule }, routes, ...(paper ? { paper } : {}) });
  return new Played(aDefinition([step, aStep('b')]), noon('2026-04-06'));
}

it('ends the step at its due instant, and the case by its route', () => {
  const p = played('lapsed');
  p.passTo(noon('2026-04-22'));
  expect(p.step('a')).toMatchObject({ state: 'closed', outcome: 'lapsed', closedAt: end('2026-04-20') });
  expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'lapsed', endedAt: end('2026-04-20') });
  expect(p.entries.slice(-2).map((e) => [e.type, e.effective])).toEqual([
    ['step.lapsed', end('2026-04-20')],
    ['case.ended', end('2026-04-20')],
  ]);
  expect(p.state.seats.map((s) => s.state)).toEqual(['closed', 'closed']);
});

it('goes on where silence is consent', () => {
  const p = played('deemed');
  p.passTo(noon('2026-04-22'));
  expect(p.step('a').outcome).toBe('deemed');
  expect(p.step('b').state).toBe('open');
});

it('is over at that instant for whoever acts, recorded or not', () => {
  const p = played('lapsed');
  p.now = end('2026-04-20');
  expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })).toMatchObject({
    code: 'step-lapsed',
    params: { dueAt: end('2026-04-20') },
  });
  expect(p.act('head', { type: 'extend', by: { n: 1, unit: 'days' }, reason: 'r', ...p.on('a') })?.code).toBe('step-lapsed');
});

it('is recorded no earlier than paper done before it may still come in', () => {
  const p = played('lapsed', { recordWithin: { n: 3, unit: 'working-days' }, houseRule });
  p.passTo(noon('2026-04-23'));
  expect(p.step('a').state).toBe('open');
  p.passTo(noon('2026-04-24'));
  expect(p.step('a')).toMatchObject({ state: 'closed', closedAt: end('2026-04-20') });
  expect(p.entries.at(-2)).toMatchObject({ type: 'step.lapsed', at: end('2026-04-23'), effective: end('2026-04-20') });
});

it('waits as long as the case is held', () => {
  const p = played('lapsed');
  p.passTo(noon('2026-04-17'));
  p.act('authority', { type: 'hold', ground: 'g', reason: 'r', until: noon('2026-04-24') });
  p.passTo(noon('2026-04-27'));
  expect(p.step('a').state).toBe('open');
  p.passTo(noon('2026-04-28'));
  expect(p.step('a')).toMatchObject({ outcome: 'lapsed', closedAt: end('2026-04-27') });
});
