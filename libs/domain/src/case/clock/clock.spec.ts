import type { Due, Rung } from '../../procedure/definition';
import { aDefinition, aStep, Played } from '../fixtures';

const words = { vi: 'chữ', en: 'words' };
const rung = (over: Pick<Rung, 'key' | 'kind' | 'to'> & Partial<Rung>): Rung => ({ houseRule: words, ...over });
const ladder = [
  rung({ key: 'remind', kind: 'remind', atPercent: 50, to: 'assignees' }),
  rung({ key: 'overdue', kind: 'overdue', atPercent: 100, to: 'accountable' }),
  rung({ key: 'escalate', kind: 'escalate', after: { n: 3, unit: 'working-days' }, to: 'authority' }),
];
const within = (n: number, unit: 'working-days' | 'days' | 'hours', of = 'step.opened'): Due => ({
  within: { n, unit },
  of,
  houseRule: words,
});
const hold = { type: 'hold' as const, ground: 'denunciation', reason: 'r' };
const end = (day: string): string => `${day}T16:59:59.999Z`;
/** A day's noon in Việt Nam. */
const noon = (day: string): string => `${day}T05:00:00.000Z`;
const clockOf = (p: Played) => p.state.clocks[0];

describe('a hold costs no day and gives none', () => {
  // 6/4/2026 is a Monday.
  it.each`
    unit              | n     | heldOn          | resumedOn       | left | was             | is              | why
    ${'working-days'} | ${10} | ${'2026-04-08'} | ${'2026-04-08'} | ${8} | ${'2026-04-20'} | ${'2026-04-20'} | ${'the same day moves nothing'}
    ${'working-days'} | ${10} | ${'2026-04-10'} | ${'2026-04-13'} | ${6} | ${'2026-04-20'} | ${'2026-04-21'} | ${'Friday to Monday is one working day, not three'}
    ${'working-days'} | ${10} | ${'2026-04-11'} | ${'2026-04-12'} | ${6} | ${'2026-04-20'} | ${'2026-04-20'} | ${'a weekend costs nothing'}
    ${'working-days'} | ${10} | ${'2026-04-08'} | ${'2026-04-22'} | ${8} | ${'2026-04-20'} | ${'2026-05-06'} | ${'holidays of 30/4 and 1/5 are not counted'}
    ${'working-days'} | ${10} | ${'2026-04-20'} | ${'2026-04-27'} | ${0} | ${'2026-04-20'} | ${'2026-04-27'} | ${'held on the last day: the rest of a day is left'}
    ${'days'}         | ${10} | ${'2026-04-08'} | ${'2026-04-09'} | ${8} | ${'2026-04-16'} | ${'2026-04-17'} | ${'days are days'}
    ${'days'}         | ${10} | ${'2026-04-08'} | ${'2026-04-10'} | ${8} | ${'2026-04-16'} | ${'2026-04-20'} | ${'ends on a Saturday: the next working day'}
  `('$n $unit held $heldOn to $resumedOn: $why', ({ unit, n, heldOn, resumedOn, left, was, is }) => {
    const p = new Played(aDefinition([aStep('a', { due: within(n, unit) })]), noon('2026-04-06'));
    expect(clockOf(p)?.dueAt).toBe(end(was));
    p.passTo(noon(heldOn));
    expect(p.act('authority', hold)).toBeUndefined();
    expect(clockOf(p)).toMatchObject({ state: 'paused', pausedBy: 'authority', pausedGround: 'denunciation', left: { n: left, unit } });
    expect(p.state.seats[0]?.dueAt).toBeNull();
    p.passTo(noon(resumedOn));
    expect(p.act('authority', { type: 'resume', reason: 'r' })).toBeUndefined();
    expect(clockOf(p)).toMatchObject({ state: 'running', dueAt: end(is), pausedAt: null, left: null });
    expect(p.state.seats[0]?.dueAt).toBe(end(is));
    expect(p.entries.at(-1)).toMatchObject({ type: 'act.resume', payload: { moved: [{ was: end(was), is: end(is) }] } });
    expect(p.notices.filter((x) => x.kind === 'due-moved')).toHaveLength(was === is ? 0 : 2);
  });

  it('counts hours exactly', () => {
    const p = new Played(aDefinition([aStep('a', { due: within(5, 'hours') })]), '2026-04-06T01:00:00Z');
    p.passTo('2026-04-06T03:00:00Z');
    p.act('authority', hold);
    expect(clockOf(p)?.left).toEqual({ n: 3 * 3_600_000, unit: 'ms' });
    p.passTo('2026-04-07T03:00:00Z');
    p.act('authority', { type: 'resume', reason: 'r' });
    expect(clockOf(p)?.dueAt).toBe('2026-04-07T06:00:00.000Z');
  });

  it('keeps an overdue due date and lets the rest of the ladder wait as long as the hold took', () => {
    const p = new Played(aDefinition([aStep('a', { ladder })]), noon('2026-04-06'));
    p.passTo(noon('2026-04-21'));
    expect(p.entries.map((e) => e.type)).toEqual(['case.started', 'step.opened', 'ladder.remind', 'ladder.overdue']);
    p.act('authority', hold);
    p.passTo(noon('2026-04-24'));
    p.act('authority', { type: 'resume', reason: 'r' });
    expect(clockOf(p)?.dueAt).toBe(end('2026-04-20'));
    expect(p.state.rungs.find((r) => r.key === 'escalate')?.at).toBe(end('2026-04-26'));
  });

  it('moves the rungs with the due date', () => {
    const p = new Played(aDefinition([aStep('a', { ladder })]), noon('2026-04-06'));
    p.passTo(noon('2026-04-08'));
    p.act('authority', hold);
    p.passTo(noon('2026-04-22'));
    expect(p.entries.filter((e) => e.type === 'ladder.remind')).toEqual([]);
    p.act('authority', { type: 'resume', reason: 'r' });
    const at = Object.fromEntries(p.state.rungs.map((r) => [r.key, r.at]));
    expect(at['overdue']).toBe(end('2026-05-06'));
    expect(at['escalate']).toBe(end('2026-05-11'));
    const { remind = '' } = at;
    expect(remind > noon('2026-04-27') && remind < noon('2026-04-29')).toBe(true);
  });
});

describe('a hold with an end', () => {
  const held = (until: string): Played => {
    const p = new Played(aDefinition([aStep('a')]), noon('2026-04-06'));
    p.passTo(noon('2026-04-08'));
    expect(p.act('authority', { ...hold, until })).toBeUndefined();
    return p;
  };

  it('ends by time, with an entry of its own, dated at that end', () => {
    const p = held('2026-04-22T09:00:00+07:00');
    p.passTo(noon('2026-04-23'));
    expect(p.state.case).toMatchObject({ status: 'running', holdUntil: null });
    expect(p.entries.at(-1)).toMatchObject({ type: 'case.resumed', effective: '2026-04-22T02:00:00.000Z' });
    expect(clockOf(p)?.dueAt).toBe(end('2026-05-06'));
  });

  it('runs on from that end also where it is recorded late: downtime shifts no deadline', () => {
    const p = held('2026-04-22T09:00:00+07:00');
    p.now = noon('2026-04-28');
    p.carryOut();
    expect(p.entries.at(-1)).toMatchObject({ type: 'case.resumed', at: noon('2026-04-28') });
    expect(clockOf(p)?.dueAt).toBe(end('2026-05-06'));
  });

  it.each`
    until                     | code
    ${noon('2026-04-08')}     | ${'hold-in-the-past'}
    ${'2026-04-07T00:00:00Z'} | ${'hold-in-the-past'}
    ${'soon'}                 | ${'field-wrong-type'}
    ${'2026-05-01'}           | ${'field-wrong-type'}
  `('$until is refused: $code', ({ until, code }) => {
    const p = new Played(aDefinition([aStep('a')]), noon('2026-04-08'));
    expect(p.act('authority', { ...hold, until })?.code).toBe(code);
  });

  it('wants a ground, and is refused while held', () => {
    const p = held(noon('2026-05-05'));
    expect(p.act('authority', hold)?.code).toBe('held');
    expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })?.code).toBe('held');
    expect(p.act('doer', { type: 'resume', reason: 'r' })?.code).toBe('not-your-turn');
    expect(p.act('authority', { type: 'resume', reason: ' ' })?.code).toBe('reason-missing');
    expect(p.act('authority', { type: 'resume', reason: 'r' })).toBeUndefined();
    expect(p.act('authority', { type: 'resume', reason: 'r' })?.code).toBe('not-held');
    expect(p.act('authority', { ...hold, ground: '' })?.code).toBe('ground-missing');
  });
});

describe('what a hold stops', () => {
  const tied: Due = { before: { n: 5, unit: 'working-days' }, of: 'fact.term-end', houseRule: words };
  const facts = { 'term-end': '2026-06-30' };
  const declared = [{ key: 'term-end', title: words, type: 'date' as const, houseRule: words }];

  it.each`
    holdStops           | of                | state
    ${'all'}            | ${'step.opened'}  | ${'paused'}
    ${'all'}            | ${'case.started'} | ${'paused'}
    ${'all'}            | ${'date'}         | ${'running'}
    ${'none'}           | ${'step.opened'}  | ${'running'}
    ${['step']}         | ${'step.opened'}  | ${'paused'}
    ${['step']}         | ${'case.started'} | ${'running'}
    ${['step', 'date']} | ${'date'}         | ${'paused'}
  `('$holdStops leaves a clock of $of $state', ({ holdStops, of, state }) => {
    const due = of === 'date' ? tied : within(10, 'working-days', of);
    const p = new Played(aDefinition([aStep('a', { due })], { holdStops, facts: declared }), noon('2026-04-06'), { facts });
    p.act('authority', hold);
    expect(clockOf(p)?.state).toBe(state);
  });

  it('lets the ladder of a clock that runs on climb while the case is held', () => {
    const p = new Played(aDefinition([aStep('a', { due: tied, ladder })], { facts: declared }), noon('2026-04-06'), { facts });
    expect(clockOf(p)?.dueAt).toBe(end('2026-06-23'));
    p.act('authority', { ...hold, until: noon('2026-07-10') });
    p.passTo(noon('2026-07-01'));
    expect(p.state.case.status).toBe('held');
    expect(p.entries.slice(-3).map((e) => e.type)).toEqual(['ladder.remind', 'ladder.overdue', 'ladder.escalate']);
    p.passTo(noon('2026-07-11'));
    expect(p.state.case.status).toBe('running');
    expect(clockOf(p)?.dueAt).toBe(end('2026-06-23'));
  });
});

describe('what a clock is counted from', () => {
  const field = { key: 'consent', title: words, type: 'date' as const, required: true };
  const first = aStep('a', {
    collect: { act: 'give-opinion', from: 'doer', complete: 'one', claimable: false, fields: [field] },
    routes: [{ on: 'completed', to: ['b'], houseRule: words }],
  });
  const declared = [{ key: 'event', title: words, type: 'date' as const, houseRule: words }];

  it.each`
    due                                                                               | is
    ${within(3, 'working-days', 'step.opened')}                                       | ${'2026-04-13'}
    ${within(3, 'working-days', 'case.started')}                                      | ${'2026-04-09'}
    ${within(3, 'working-days', 'step.a.closed')}                                     | ${'2026-04-13'}
    ${within(3, 'working-days', 'fact.event')}                                        | ${'2026-04-07'}
    ${within(3, 'working-days', 'field.a.consent')}                                   | ${'2026-04-06'}
    ${{ before: { n: 2, unit: 'working-days' }, of: 'fact.event', houseRule: words }} | ${'2026-03-31'}
    ${{ before: { n: 1, unit: 'months' }, of: 'field.a.consent', houseRule: words }}  | ${'2026-02-27'}
  `('$due.of', ({ due, is }) => {
    const definition = aDefinition([first, aStep('b', { due })], { facts: declared });
    const p = new Played(definition, noon('2026-04-06'), { facts: { event: '2026-04-02' } });
    p.passTo(noon('2026-04-08'));
    p.act('doer', { type: 'give-opinion', fields: { consent: '2026-04-01' }, ...p.on('a') });
    expect(p.state.clocks.at(-1)?.dueAt).toBe(end(is));
  });

  it('parks the opening where the date is missing', () => {
    const definition = aDefinition([aStep('a', { due: within(3, 'days', 'fact.event') })], { facts: declared });
    expect(() => new Played(definition, noon('2026-04-06'))).toThrow('fact.event is no date');
  });
});
