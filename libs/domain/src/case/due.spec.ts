import { due, engineDue, moveKinds, type Move } from './due';
import { aDefinition, aStep, Played } from './fixtures';
import type { CaseState, RungRow, StepRow } from './state';

const houseRule = { vi: 'chữ', en: 'words' };
const noon = '2026-04-06T05:00:00.000Z';
const at = (day: number): string => `2026-04-${String(day).padStart(2, '0')}T05:00:00.000Z`;

/** Steps `a` and `b` stand beside each other; `c` follows when both are done. */
const meeting = { routes: [{ on: 'completed', to: ['c'], houseRule }] };
const definition = aDefinition([aStep('a', meeting), aStep('b', meeting), aStep('c', { joins: ['a', 'b'] })], { start: ['a', 'b'] });
const begin = (): Played => new Played(definition, noon);
const steps = (state: CaseState): Map<string, StepRow> => new Map(state.steps.map((s) => [s.id, s]));

interface Row {
  readonly step: 'a' | 'b';
  readonly kind: RungRow['kind'];
  readonly day: number;
}

/** The case with these rungs waiting, and nothing else that time could do. */
function waiting(...rows: Row[]): CaseState {
  const { state } = begin();
  const rungs = rows.map((row, n): RungRow => {
    const step = state.steps.find((s) => s.key === row.step) as StepRow;
    const clock = state.clocks.find((c) => c.step === step.id)?.id as string;
    return { id: `r${n}`, step: step.id, clock, key: `r${n}`, kind: row.kind, at: at(row.day), state: 'waiting', sentAt: null };
  });
  return { ...state, rungs };
}

const told = (state: CaseState, move: Move | undefined): string =>
  move ? `${move.kind} ${move.step === null ? 'case' : steps(state).get(move.step)?.key}` : 'none';

describe('what is due', () => {
  it.each<[string, Row[], number, string]>([
    ['nothing before its instant', [{ step: 'a', kind: 'remind', day: 10 }], 9, 'none'],
    ['at its instant, not after it', [{ step: 'a', kind: 'remind', day: 10 }], 10, 'remind a'],
    [
      'the earlier instant, whatever the step',
      [
        { step: 'a', kind: 'remind', day: 11 },
        { step: 'b', kind: 'escalate', day: 10 },
      ],
      12,
      'escalate b',
    ],
    [
      'at one instant the earlier step',
      [
        { step: 'b', kind: 'remind', day: 10 },
        { step: 'a', kind: 'escalate', day: 10 },
      ],
      12,
      'escalate a',
    ],
    [
      'at one instant and step by kind',
      [
        { step: 'a', kind: 'escalate', day: 10 },
        { step: 'a', kind: 'remind', day: 10 },
      ],
      12,
      'remind a',
    ],
    [
      'overdue before escalation',
      [
        { step: 'a', kind: 'escalate', day: 10 },
        { step: 'a', kind: 'overdue', day: 10 },
      ],
      12,
      'overdue a',
    ],
  ])('%s', (_, rows, day, expected) => {
    const state = waiting(...rows);
    expect(told(state, due(state, definition, at(day)))).toBe(expected);
    expect(told({ ...state, rungs: [...state.rungs].reverse() }, due(state, definition, at(day)))).toBe(expected);
  });

  it('has an order of kinds in which a step is done with before others are told of it', () =>
    expect(moveKinds).toEqual(['close', 'lapse', 'route', 'effect', 'open', 'remind', 'overdue', 'escalate', 'resume']));

  it('is nothing in a case that has ended', () => {
    const p = begin();
    expect(p.act('board', { type: 'withdraw', reason: 'r' })).toBeUndefined();
    expect([due(p.state, definition, '2099-01-01T00:00:00.000Z'), engineDue(p.state, definition)]).toEqual([undefined, null]);
  });
});

describe('steps beside each other', () => {
  it('open in the order of the definition', () =>
    expect(begin().entries.map((e) => `${e.type} ${e.step ?? ''}`)).toEqual(['case.started ', 'step.opened a', 'step.opened b']));

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('%s and then %s done: what follows opens once, with the second', (first, second) => {
    const p = begin();
    p.act('doer', { type: 'give-opinion', fields: {}, ...p.on(first) });
    expect(p.state.steps.map((s) => `${s.key} ${s.state}`).sort()).toEqual([`${first} closed`, `${second} open`].sort());
    expect(p.entries.at(-1)).toMatchObject({ type: 'step.routed', payload: { to: [] } });
    p.act('doer2', { type: 'give-opinion', fields: {}, ...p.on(second) });
    expect(p.state.steps.filter((s) => s.key === 'c').map((s) => s.state)).toEqual(['open']);
  });
});

describe('when the engine must look', () => {
  const two: Row[] = [
    { step: 'a', kind: 'remind', day: 12 },
    { step: 'b', kind: 'remind', day: 10 },
  ];

  it('is the earliest instant over all open steps', () => expect(engineDue(waiting(...two), definition)).toBe(at(10)));

  it.each`
    holdUntil | expected  | why
    ${at(20)} | ${at(20)} | ${'the end that was foreseen'}
    ${null}   | ${null}   | ${'nothing ends it but an act'}
  `('while held: $why', ({ holdUntil, expected }: { holdUntil: string | null; expected: string | null }) => {
    const p = begin();
    p.state = { ...waiting(...two) };
    p.act('authority', { type: 'hold', ground: 'g', reason: 'r', ...(holdUntil ? { until: holdUntil } : {}) });
    expect(engineDue(p.state, definition)).toBe(expected);
    expect(told(p.state, due(p.state, definition, at(19)))).toBe('none');
  });

  it('leaves out a parked move and nothing else', () => {
    const state = waiting(...two);
    const b = state.steps.find((s) => s.key === 'b') as StepRow;
    const incident = { id: 'i', step: b.id, move: 'remind', rung: 'r1', code: 'x', state: 'parked' as const };
    const parked = { ...state, incidents: [incident] };
    expect([engineDue(parked, definition), told(parked, due(parked, definition, at(13)))]).toEqual([at(12), 'remind a']);
    const retried = { ...parked, incidents: [{ ...incident, state: 'retried' as const }] };
    expect([engineDue(retried, definition), told(retried, due(retried, definition, at(13)))]).toEqual([at(10), 'remind b']);
  });

  it('never finds less than what is due then', () => {
    const state = waiting(...two);
    const next = engineDue(state, definition) as string;
    expect(due(state, definition, next)?.at).toBe(next);
  });
});
