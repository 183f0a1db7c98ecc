import type { CaseDeadline, Route, Step } from '../../procedure/definition';
import { aDefinition, aStep, Played } from '../fixtures';

const words = { vi: 'chữ', en: 'words' };
const house = { houseRule: words };
const to = (...keys: string[]): Route => ({ on: 'completed', to: keys, ...house });
const ends = (end: NonNullable<Route['end']>, on = 'completed'): Route => ({ on, to: [], end, ...house });
const start = '2026-04-06T01:00:00.000Z';
const opine = (p: Played, key: string) => p.act('doer', { type: 'give-opinion', fields: {}, ...p.on(key) });
const types = (p: Played): string[] => p.entries.map((e) => `${e.type}${e.step ? ` ${e.step}` : ''}`);
const open = (p: Played): string[] => p.state.steps.filter((s) => s.state !== 'closed').map((s) => s.key);

describe('ways that run beside each other', () => {
  const meeting = [
    aStep('a', { routes: [to('b', 'c')] }),
    aStep('b', { routes: [to('d')] }),
    aStep('c', { routes: [to('d')] }),
    aStep('d', { joins: ['b', 'c'] }),
  ];

  it('meet once: the last to arrive opens the step', () => {
    const p = new Played(aDefinition(meeting), start);
    opine(p, 'a');
    expect(open(p)).toEqual(['b', 'c']);
    opine(p, 'c');
    expect(open(p)).toEqual(['b']);
    opine(p, 'b');
    expect(open(p)).toEqual(['d']);
    expect(p.state.steps.filter((s) => s.key === 'd')).toHaveLength(1);
  });

  it('end alone while another goes on; where none is left the case is reported, never lost', () => {
    const branch = [
      aStep('a', { routes: [to('b', 'c')] }),
      aStep('b', { routes: [ends('branch')] }),
      aStep('c', { routes: [ends('branch')] }),
    ];
    const p = new Played(aDefinition(branch), start);
    opine(p, 'a');
    opine(p, 'b');
    expect([p.state.case.status, open(p)]).toEqual(['running', ['c']]);
    opine(p, 'c');
    expect(p.state.case.status).toBe('reported');
  });

  describe('while one has stopped and is reported', () => {
    const beside = (...routes: Route[]): Step[] => [
      aStep('a', { routes: [to('b', 'c')] }),
      aStep('b', { routes: [ends('stopped-reported')] }),
      aStep('c', { routes }),
    ];
    const newRound = (p: Played) =>
      p.act('authority', { type: 'answer-report', direction: 'new-round', number: '1', date: '2026-04-06', reason: 'r' });
    const reported = (p: Played): (string | undefined)[] => {
      const { status, reportedStep } = p.state.case;
      return [status, p.state.steps.find((s) => s.id === reportedStep)?.key];
    };
    const stopped = (...routes: Route[]): Played => {
      const p = new Played(aDefinition(beside(...routes)), start);
      for (const key of ['a', 'b', 'c']) expect(opine(p, key)).toBeUndefined();
      expect(reported(p)).toEqual(['reported', 'b']);
      return p;
    };

    it('another that ends leaves the report as it is: a new round is of what was reported', () => {
      const p = stopped(ends('branch'));
      expect(p.step('c')).toMatchObject({ state: 'closed', routed: true });
      expect(types(p).filter((t) => t.startsWith('case.stopped'))).toEqual(['case.stopped-and-reported b']);
      expect(newRound(p)).toBeUndefined();
      expect(p.step('b')).toMatchObject({ round: 2, state: 'open' });
      expect(p.step('c').round).toBe(1);
    });

    it('and names whoever alone could direct it, the board may withdraw it', () => {
      const person = [{ key: 'nominee', title: words, type: 'person' as const, required: false }];
      const nomination = { act: 'nominate' as const, from: 'doer', complete: 'each' as const, claimable: false, fields: person };
      const [a, b] = beside(ends('branch')) as [Step, Step];
      const c = aStep('c', { collect: nomination, routes: [ends('branch')] });
      const p = new Played(aDefinition([a, b, c]), start);
      p.people = { authority: { recorded: {}, held: [] } };
      for (const key of ['a', 'b']) expect(opine(p, key)).toBeUndefined();
      expect(p.act('board', { type: 'withdraw', reason: 'r' })?.code).toBe('reported');
      expect(p.act('doer', { type: 'nominate', fields: { nominee: 'authority' }, ...p.on('c') })).toBeUndefined();
      expect(newRound(p)?.code).toBe('own-case');
      expect(p.act('board', { type: 'withdraw', reason: 'r' })).toBeUndefined();
      expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'withdrawn' });
    });

    it('another that stops too is reported once the first has its answer, and each gets its new round', () => {
      const p = stopped(ends('stopped-reported'));
      expect(newRound(p)).toBeUndefined();
      expect(reported(p)).toEqual(['reported', 'c']);
      expect(newRound(p)).toBeUndefined();
      expect(['b', 'c'].map((key) => p.step(key))).toMatchObject([
        { round: 2, state: 'open' },
        { round: 2, state: 'open' },
      ]);
    });
  });

  it('all end when one of them ends the case', () => {
    const p = new Played(aDefinition([aStep('a', { routes: [to('b', 'c')] }), aStep('b'), aStep('c')]), start);
    opine(p, 'a');
    opine(p, 'b');
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'decided' });
    expect(p.step('c')).toMatchObject({ state: 'closed', outcome: 'overtaken' });
  });
});

describe('a step that is passed over', () => {
  const skip = (when: string): Step[] => [
    aStep('a', { routes: [to('b')] }),
    aStep('b', { skip: { when, ground: words, ...house }, routes: [to('c'), { ...to('c'), on: 'skipped' }] }),
    aStep('c'),
  ];

  it.each`
    when                      | facts | passed   | why
    ${'ownAuthority = true'}  | ${{}} | ${true}  | ${'the unit decides itself'}
    ${'ownAuthority = false'} | ${{}} | ${false} | ${'the condition does not hold'}
    ${'smallUnit = true'}     | ${{}} | ${false} | ${'what cannot be told is carried out'}
  `('$when with $facts: $passed ($why)', ({ when, passed }: { when: string; passed: boolean }) => {
    const p = new Played(aDefinition(skip(when)), start);
    opine(p, 'a');
    expect(types(p).includes('step.skipped b')).toBe(passed);
    expect(open(p)).toEqual([passed ? 'c' : 'b']);
    if (passed) expect(p.entries.find((e) => e.type === 'step.skipped')?.payload).toEqual({ ground: words, when });
  });
});

describe('a deadline of the whole case', () => {
  const deadline: CaseDeadline = {
    key: 'whole',
    title: words,
    due: { within: { n: 5, unit: 'working-days' }, of: 'step.a.closed', ...house },
    ladder: [
      { key: 'late', kind: 'overdue', atPercent: 100, to: 'authority', opens: 'why', ...house },
      { key: 'later', kind: 'escalate', after: { n: 1, unit: 'working-days' }, to: 'head', opens: 'why', ...house },
    ],
    ...house,
  };
  const steps = [aStep('a', { routes: [to('b')] }), aStep('b'), aStep('why', { routes: [ends('branch')] })];

  it('outlives the step it began with, and opens the step in which its lateness is explained, once', () => {
    const p = new Played(aDefinition(steps, { deadlines: [deadline] }), start);
    p.passTo('2026-04-07T01:00:00.000Z');
    opine(p, 'a');
    p.passTo('2026-04-20T01:00:00.000Z');
    expect(types(p)).toEqual(expect.arrayContaining(['ladder.overdue a', 'step.opened why', 'ladder.escalate a']));
    expect(p.state.steps.filter((s) => s.key === 'why')).toHaveLength(1);
    opine(p, 'why');
    expect([p.state.case.status, open(p)]).toEqual(['running', ['b']]);
    opine(p, 'b');
    expect(p.state.clocks.every((c) => c.state === 'stopped')).toBe(true);
  });

  it('is never climbed where the case ends in time', () => {
    const p = new Played(aDefinition(steps, { deadlines: [deadline] }), start);
    opine(p, 'a');
    opine(p, 'b');
    p.passTo('2026-05-20T01:00:00.000Z');
    expect(types(p).filter((t) => t.startsWith('ladder.'))).toEqual([]);
  });
});
