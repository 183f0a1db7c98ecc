import type { BusinessCalendar } from '../../calendar/calendar';
import type { Due, Rung } from '../../procedure/definition';
import { aDefinition, aStep, Played, weekdays } from '../fixtures';
import { recomputeClocks } from './recompute-clocks';

const words = { vi: 'chữ', en: 'words' };
const houseRule = words;
const noon = (day: string): string => `${day}T05:00:00.000Z`;
const end = (day: string): string => `${day}T16:59:59.999Z`;
const ladder: Rung[] = [
  { key: 'remind', kind: 'remind', atPercent: 50, to: 'assignees', houseRule },
  { key: 'overdue', kind: 'overdue', atPercent: 100, to: 'accountable', houseRule },
  { key: 'escalate', kind: 'escalate', after: { n: 3, unit: 'working-days' }, to: 'authority', houseRule },
];
const tied: Due = { before: { n: 5, unit: 'working-days' }, of: 'fact.term-end', houseRule };
const facts = [{ key: 'term-end', title: words, type: 'date' as const, houseRule }];

/** The second version of the calendar: these days become days off, those working days. */
const second = (off: readonly string[], on: readonly string[] = []): BusinessCalendar => {
  const day = (working: boolean) => ({ working, title: words, houseRule });
  const added = [...off.map((d) => [d, day(false)] as const), ...on.map((d) => [d, day(true)] as const)];
  return { ...weekdays, version: 2, days: { ...weekdays.days, ...Object.fromEntries(added) } };
};

function recompute(p: Played, calendar: BusinessCalendar): void {
  const verdict = recomputeClocks(p.scene(''), { name: 'test/2', calendar });
  if (!verdict.ok) throw new Error(verdict.refusal.code);
  p.calendar = calendar;
  p.take(verdict.change);
  p.carryOut();
}

const clock = (p: Played) => p.state.clocks[0];

// Ten working days from Monday 6/4/2026: due on Monday 20/4.
const played = (due?: Due): Played =>
  new Played(aDefinition([aStep('a', { ladder, ...(due ? { due } : {}) })], { facts }), noon('2026-04-06'), {
    facts: { 'term-end': '2026-06-30' },
  });

describe('holidays that are published late (hard case 34)', () => {
  it.each`
    due          | passed          | off               | on              | is              | why
    ${undefined} | ${'2026-04-08'} | ${['2026-04-15']} | ${[]}           | ${'2026-04-21'} | ${'a holiday ahead moves it on'}
    ${undefined} | ${'2026-04-08'} | ${['2026-04-07']} | ${[]}           | ${'2026-04-21'} | ${'so does one that has passed'}
    ${undefined} | ${'2026-04-08'} | ${['2026-04-27']} | ${[]}           | ${'2026-04-20'} | ${'one after it does not'}
    ${undefined} | ${'2026-04-08'} | ${[]}             | ${'2026-04-18'} | ${'2026-04-18'} | ${'a Saturday worked in exchange moves it earlier'}
    ${undefined} | ${'2026-04-22'} | ${['2026-04-15']} | ${[]}           | ${'2026-04-21'} | ${'overdue, and still so'}
    ${undefined} | ${'2026-04-21'} | ${['2026-04-15']} | ${[]}           | ${'2026-04-21'} | ${'overdue no longer'}
    ${tied}      | ${'2026-04-08'} | ${['2026-06-25']} | ${[]}           | ${'2026-06-22'} | ${'counted back from a date it moves earlier'}
  `('after $passed, off $off, worked $on: $is, for $why', ({ due, passed, off, on, is }) => {
    const p = played(due);
    const was = clock(p)?.dueAt;
    p.passTo(noon(passed));
    const calendar = second(off, [on].flat());
    recompute(p, calendar);
    expect(clock(p)?.dueAt).toBe(end(is));
    expect(p.state.seats.map((s) => s.dueAt)).toEqual([end(is), end(is)]);
    expect(p.state.case.calendar).toBe('test/2');
    const changed = was === end(is) ? [] : [{ clock: clock(p)?.id, was, is: end(is) }];
    const entry = p.entries.filter((e) => e.type === 'clocks.recomputed').at(-1);
    expect(entry?.payload).toEqual({ calendar: { was: 'test/1', is: 'test/2' }, moved: changed, kept: [] });
    expect(p.notices.filter((n) => n.kind === 'due-moved').map((n) => n.person)).toEqual(changed.length === 0 ? [] : ['doer', 'doer2']);
  });

  it('never moves a due date into the past: it stays, and the entry says what it would have been', () => {
    const p = played();
    p.passTo(noon('2026-04-20'));
    recompute(p, second([], ['2026-04-18']));
    expect(clock(p)?.dueAt).toBe(end('2026-04-20'));
    expect(p.entries.at(-1)?.payload).toMatchObject({ moved: [], kept: [{ dueAt: end('2026-04-20'), would: end('2026-04-18') }] });
    expect(p.notices.filter((n) => n.kind === 'due-moved')).toEqual([]);
  });

  it('tells of the new due date when that passes, and climbs from it', () => {
    const p = played();
    p.passTo(noon('2026-04-21')); // overdue since the 20th, and told
    recompute(p, second(['2026-04-14', '2026-04-15']));
    p.passTo(noon('2026-04-30'));
    const rungs = p.entries.filter((e) => e.type.startsWith('ladder.')).map((e) => `${e.type} ${e.effective}`);
    expect(rungs.slice(1)).toEqual([
      `ladder.overdue ${end('2026-04-20')}`,
      `ladder.overdue ${end('2026-04-22')}`,
      `ladder.escalate ${end('2026-04-27')}`,
    ]);
  });

  it('counts a rung after a due date that stands by the new calendar', () => {
    const p = played();
    recompute(p, second(['2026-04-22']));
    expect(clock(p)?.dueAt).toBe(end('2026-04-20'));
    expect(p.state.rungs.find((r) => r.key === 'escalate')?.at).toBe(end('2026-04-24'));
  });

  it('reckons an extension from the due date it would have found', () => {
    const limit = { max: { n: 5, unit: 'working-days' as const }, houseRule };
    const p = new Played(aDefinition([aStep('a', { extend: limit })]), noon('2026-04-06'));
    for (const n of [2, 1]) p.act('head', { type: 'extend', by: { n, unit: 'working-days' }, reason: 'r', ...p.on('a') });
    expect(clock(p)?.dueAt).toBe(end('2026-04-23'));
    recompute(p, second(['2026-04-07']));
    expect(clock(p)?.dueAt).toBe(end('2026-04-24'));
  });

  it('gives a held case the day that was none, once it runs on', () => {
    const p = played();
    p.passTo(noon('2026-04-08'));
    p.act('authority', { type: 'hold', ground: 'denunciation', reason: 'r' });
    recompute(p, second(['2026-04-07', '2026-04-16']));
    expect(clock(p)).toMatchObject({ state: 'paused', dueAt: end('2026-04-22'), left: { n: 9, unit: 'working-days' } });
    p.act('authority', { type: 'resume', reason: 'r' });
    expect(clock(p)?.dueAt).toBe(end('2026-04-22'));
  });

  it('leaves hours alone, and is refused where the case has ended', () => {
    const p = new Played(
      aDefinition([aStep('a', { due: { within: { n: 5, unit: 'hours' }, of: 'step.opened', houseRule } })]),
      noon('2026-04-06'),
    );
    const was = clock(p);
    recompute(p, second(['2026-04-06']));
    expect(clock(p)).toEqual(was);
    p.act('board', { type: 'withdraw', reason: 'r' });
    expect(recomputeClocks(p.scene(''), { name: 'test/3', calendar: weekdays })).toMatchObject({
      ok: false,
      refusal: { code: 'case-ended' },
    });
  });

  it('never puts a case back under the version it is under, or an earlier one', () => {
    const p = played();
    recompute(p, second(['2026-04-15']));
    const again = recomputeClocks(p.scene(''), { name: 'test/2', calendar: second([]) });
    expect(again).toEqual({ ok: false, refusal: { code: 'newer-calendar', params: { calendar: 'test/2' } } });
  });
});
