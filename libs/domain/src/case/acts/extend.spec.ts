import type { Extend, Rung } from '../../procedure/definition';
import type { Refusal } from '../refusals';
import { aDefinition, aStep, Played } from '../fixtures';

const houseRule = { vi: 'chữ', en: 'words' };
const ladder: Rung[] = [
  { key: 'remind', kind: 'remind', atPercent: 50, to: 'assignees', houseRule },
  { key: 'overdue', kind: 'overdue', atPercent: 100, to: 'accountable', houseRule },
  { key: 'escalate', kind: 'escalate', after: { n: 3, unit: 'working-days' }, to: 'authority', houseRule },
];
const noon = (day: string): string => `${day}T05:00:00.000Z`;
const end = (day: string): string => `${day}T16:59:59.999Z`;

/** Ten working days from Monday 6/4/2026: due on Monday 20/4. */
function played(extend: Partial<Extend> | null = {}): Played {
  const limit = { max: { n: 5, unit: 'working-days' as const }, houseRule, ...extend };
  return new Played(aDefinition([aStep('a', { ladder, ...(extend ? { extend: limit } : {}) })]), noon('2026-04-06'));
}

const extend = (p: Played, n: number, by = 'head', unit: 'working-days' | 'days' = 'working-days'): Refusal | undefined =>
  p.act(by, { type: 'extend', by: { n, unit }, reason: 'Chờ xác minh', ...p.on('a') });

it('counts the span from the old due date, keeps both, and tells who works under it', () => {
  const p = played();
  p.passTo(noon('2026-04-08'));
  expect(extend(p, 3)).toBeUndefined();
  expect(p.state.clocks[0]).toMatchObject({
    dueAt: end('2026-04-23'),
    extensions: [{ by: 'head', was: end('2026-04-20'), is: end('2026-04-23'), span: { n: 3 } }],
  });
  expect(p.entries.at(-1)).toMatchObject({
    type: 'act.extend',
    payload: { was: end('2026-04-20'), is: end('2026-04-23') },
    values: { reason: 'Chờ xác minh' },
  });
  expect(p.notices.filter((n) => n.kind === 'due-moved').map((n) => n.person)).toEqual(['doer', 'doer2']);
  expect(p.state.seats.map((s) => s.dueAt)).toEqual([end('2026-04-23'), end('2026-04-23')]);
});

it('tells of the new due date when that passes too', () => {
  const p = played();
  p.passTo(noon('2026-04-21'));
  expect(extend(p, 5)).toBeUndefined();
  p.passTo(noon('2026-05-08'));
  const told = p.entries.filter((e) => e.type.startsWith('ladder.')).map((e) => `${e.type} ${e.effective}`);
  expect(told).toEqual([
    expect.stringContaining('ladder.remind'),
    `ladder.overdue ${end('2026-04-20')}`,
    `ladder.overdue ${end('2026-04-27')}`,
    `ladder.escalate ${end('2026-05-04')}`,
  ]);
});

it.each`
  what                               | limit              | acts                     | code
  ${'no such key'}                   | ${null}            | ${[[1]]}                 | ${'not-extendable'}
  ${'more than the limit'}           | ${{}}              | ${[[6]]}                 | ${'extension-beyond-limit'}
  ${'more than the limit in two'}    | ${{}}              | ${[[3], [3]]}            | ${'extension-beyond-limit'}
  ${'the limit in two'}              | ${{}}              | ${[[3], [2]]}            | ${undefined}
  ${'oftener than allowed'}          | ${{ times: 1 }}    | ${[[1], [1]]}            | ${'extension-beyond-limit'}
  ${'another unit than the limit'}   | ${{}}              | ${[[1, 'head', 'days']]} | ${'extension-beyond-limit'}
  ${'nothing'}                       | ${{}}              | ${[[0]]}                 | ${'extension-beyond-limit'}
  ${'less than nothing'}             | ${{}}              | ${[[-1]]}                | ${'extension-beyond-limit'}
  ${'by the authority'}              | ${{}}              | ${[[1, 'authority']]}    | ${undefined}
  ${'by who does it'}                | ${{}}              | ${[[1, 'doer']]}         | ${'not-your-turn'}
  ${'by the accountable, not named'} | ${{ by: 'board' }} | ${[[1, 'head']]}         | ${'not-your-turn'}
  ${'by the office named'}           | ${{ by: 'board' }} | ${[[1, 'board']]}        | ${undefined}
`('$what: $code', ({ limit, acts, code }) => {
  const p = played(limit);
  const refusals = (acts as [number, string?, 'days'?][]).map(([n, by, unit]) => extend(p, n, by, unit));
  expect(refusals.at(-1)?.code).toBe(code);
  expect(refusals.slice(0, -1)).toEqual(refusals.slice(0, -1).map(() => undefined));
});

it('is no use when the new due date has passed already, and wants a reason and what was shown', () => {
  const p = played();
  p.passTo(noon('2026-04-28'));
  expect(extend(p, 5)).toMatchObject({ code: 'extension-too-short', params: { dueAt: end('2026-04-27') } });
  const one = { n: 1, unit: 'working-days' as const };
  expect(p.act('head', { type: 'extend', by: one, reason: ' ', ...p.on('a') })?.code).toBe('reason-missing');
  expect(p.act('head', { type: 'extend', by: one, reason: 'r', step: p.step('a').id, revision: 9 })?.code).toBe('stale-revision');
});
