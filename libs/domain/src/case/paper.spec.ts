import type { Refusal } from './refusals';
import { aDefinition, aStep, Played } from './fixtures';
import { reseat } from './moves/reseat';

const houseRule = { vi: 'chữ', en: 'words' };
const noon = (day: string): string => `${day}T05:00:00.000Z`;
const end = (day: string): string => `${day}T16:59:59.999Z`;
const paper = { recordWithin: { n: 3, unit: 'working-days' as const }, houseRule };
const rung = { key: 'overdue', kind: 'overdue' as const, atPercent: 100, to: 'accountable', houseRule };

/** Ten working days from Monday 6/4/2026: due on Monday 20/4. */
const played = (over: object = { paper }): Played => new Played(aDefinition([aStep('a', { ladder: [rung], ...over })]), noon('2026-04-06'));
const act = (p: Played, occurredAt: string | undefined, evidence: string | undefined = 'Biên bản số 4'): Refusal | undefined =>
  p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a'), ...(occurredAt === undefined ? {} : { occurredAt, evidence }) });

it('is judged by when it was done, and shows both times with its evidence', () => {
  const p = played();
  p.passTo(noon('2026-04-21'));
  expect(act(p, '2026-04-20T10:00:00+07:00')).toBeUndefined();
  const entry = p.entries.find((e) => e.type === 'act.give-opinion');
  expect(entry).toMatchObject({
    at: noon('2026-04-21'),
    effective: '2026-04-20T03:00:00.000Z',
    payload: { paper: true, inTime: true },
    values: { evidence: 'Biên bản số 4' },
  });
  expect(p.state.contributions).toMatchObject([
    { at: '2026-04-20T03:00:00.000Z', recordedAt: noon('2026-04-21'), evidence: 'Biên bản số 4' },
  ]);
  expect(p.step('a').closedAt).toBe('2026-04-20T03:00:00.000Z');
  expect(p.state.rungs.map((r) => r.state)).toEqual(['sent']);
});

it('says when it was late on paper too, and nothing while the due date has not passed', () => {
  const late = played();
  late.passTo(noon('2026-04-22'));
  expect(act(late, noon('2026-04-21'))).toBeUndefined();
  expect(late.entries.find((e) => e.type === 'act.give-opinion')?.payload).toMatchObject({ inTime: false });
  const early = played();
  early.passTo(noon('2026-04-08'));
  expect(act(early, noon('2026-04-07'))).toBeUndefined();
  expect(early.entries.find((e) => e.type === 'act.give-opinion')?.payload).not.toHaveProperty('inTime');
});

it.each`
  what                      | occurredAt                    | evidence | code
  ${'before the opening'}   | ${'2026-04-06T04:59:59.999Z'} | ${'x'}   | ${'occurred-before-opening'}
  ${'in the future'}        | ${'2026-04-10T05:00:00.001Z'} | ${'x'}   | ${'occurred-in-the-future'}
  ${'now'}                  | ${noon('2026-04-10')}         | ${'x'}   | ${undefined}
  ${'at the limit'}         | ${noon('2026-04-07')}         | ${'x'}   | ${undefined}
  ${'beyond the limit'}     | ${noon('2026-04-06')}         | ${'x'}   | ${'recorded-too-late'}
  ${'at no time'}           | ${'yesterday'}                | ${'x'}   | ${'field-wrong-type'}
  ${'on a day only'}        | ${'2026-04-08'}               | ${'x'}   | ${'field-wrong-type'}
  ${'without its evidence'} | ${noon('2026-04-08')}         | ${' '}   | ${'evidence-missing'}
`('$what: $code', ({ occurredAt, evidence, code }) => {
  const p = played();
  p.passTo(noon('2026-04-10'));
  expect(act(p, occurredAt, evidence)?.code).toBe(code);
});

it.each`
  recorded        | code                   | why
  ${'2026-04-23'} | ${undefined}           | ${'of three days one had passed when the case was held, and none meanwhile'}
  ${'2026-04-24'} | ${undefined}           | ${'the third'}
  ${'2026-04-25'} | ${'recorded-too-late'} | ${'the third is over'}
`('what was done the day before a hold comes in on $recorded: $code ($why)', ({ recorded, code }) => {
  const p = played();
  p.passTo(noon('2026-04-08'));
  p.act('authority', { type: 'hold', ground: 'g', reason: 'r', until: noon('2026-04-22') });
  p.passTo(noon(recorded));
  expect(act(p, noon('2026-04-07'))?.code).toBe(code);
});

describe('in a hold that the clock runs on in', () => {
  const until = noon('2026-04-22');
  const lapse = { outcome: 'lapsed' as const, houseRule };
  const routes = [
    { on: 'completed', to: [], end: 'decided' as const, houseRule },
    { on: 'lapsed', to: [], end: 'lapsed' as const, houseRule },
  ];
  /** The step is due on Monday 20/4, by a date or ten working days after its opening. */
  const running = (due: 'date' | 'step', without: string[] = []): Played => {
    const tied = { before: { n: 1, unit: 'days' as const }, of: 'fact.day', houseRule };
    const step = aStep('a', { paper, lapse, routes, ...(due === 'date' ? { due: tied } : {}) });
    const definition = aDefinition([step], {
      holdStops: due === 'date' ? 'all' : 'none',
      facts: [{ key: 'day', title: houseRule, type: 'date', houseRule }],
    });
    return new Played(definition, noon('2026-04-06'), { facts: { day: '2026-04-21' }, without });
  };
  const held = (p: Played, on: string): void => {
    p.passTo(noon(on));
    expect(p.act('authority', { type: 'hold', ground: 'g', reason: 'r', until })).toBeUndefined();
  };

  it.each`
    due       | recorded        | code
    ${'date'} | ${'2026-04-24'} | ${undefined}
    ${'date'} | ${'2026-04-25'} | ${'recorded-too-late'}
    ${'step'} | ${'2026-04-24'} | ${undefined}
    ${'step'} | ${'2026-04-25'} | ${'recorded-too-late'}
  `('what was done the day before comes in as it would had it stopped (of $due): on $recorded $code', ({ due, recorded, code }) => {
    const p = running(due);
    held(p, '2026-04-08');
    p.passTo(noon(recorded));
    expect(p.state.clocks[0]).toMatchObject({ dueAt: end('2026-04-20'), state: 'running' });
    expect(act(p, noon('2026-04-07'))?.code).toBe(code);
  });

  it.each(['date', 'step'] as const)('its due instant stands, and its lapse waits for those papers (of %s)', (due) => {
    const p = running(due);
    held(p, '2026-04-17');
    expect(p.state.clocks[0]).toMatchObject({ dueAt: end('2026-04-20'), lapsesAt: null });
    p.passTo(noon('2026-04-26'));
    expect(p.state.clocks[0]).toMatchObject({ dueAt: end('2026-04-20'), lapsesAt: end('2026-04-27') });
    expect(act(p, undefined)?.code).toBe('step-lapsed');
    p.passTo(noon('2026-04-28'));
    expect(p.step('a')).toMatchObject({ outcome: 'lapsed', closedAt: end('2026-04-20') });
  });

  it('a lapse that comes after the hold is where it was', () => {
    const p = running('date');
    const before = p.state.clocks[0]?.lapsesAt;
    held(p, '2026-04-08');
    p.act('authority', { type: 'resume', reason: 'r' });
    expect(p.state.clocks[0]).toMatchObject({ lapsesAt: before, pauses: [{ from: noon('2026-04-08'), until: noon('2026-04-08') }] });
  });

  it('so it is of a step that somebody came to meanwhile', () => {
    const p = running('step', ['doer', 'doer2']);
    held(p, '2026-04-08');
    p.passTo(noon('2026-04-20'));
    p.holders = [...p.holders, 'doer'];
    const come = reseat(p.scene(''), p.now);
    if (come) p.take(come);
    expect(p.state.clocks[0]).toMatchObject({ state: 'running', dueAt: end('2026-05-06'), lapsesAt: null });
    p.passTo(noon('2026-04-27'));
    expect(p.state.clocks[0]).toMatchObject({ dueAt: end('2026-05-06'), lapsesAt: end('2026-05-11') });
    expect(act(p, noon('2026-04-20'))).toBeUndefined();
  });
});

it('is refused where the definition knows no paper', () => {
  const p = played({});
  expect(act(p, noon('2026-04-06'))).toEqual({ code: 'paper-not-allowed', params: { step: 'a' } });
  expect(act(p, undefined)).toBeUndefined();
});

describe('a step that ends by itself', () => {
  const routes = [
    { on: 'completed', to: [], end: 'decided' as const, houseRule },
    { on: 'lapsed', to: [], end: 'lapsed' as const, houseRule },
  ];
  const lapsing = (): Played => played({ paper, lapse: { outcome: 'lapsed', houseRule }, routes });

  it('takes in what was done before, until its end is recorded', () => {
    const p = lapsing();
    p.passTo(noon('2026-04-23'));
    expect(act(p, undefined)?.code).toBe('step-lapsed');
    expect(act(p, end('2026-04-20'))?.code).toBe('step-lapsed');
    expect(act(p, noon('2026-04-20'))).toBeUndefined();
    expect(p.state.case.outcome).toBe('decided');
  });

  it('keeps in a hold the days it had left for what was done before', () => {
    const p = lapsing();
    p.passTo(noon('2026-04-22'));
    p.act('authority', { type: 'hold', ground: 'g', reason: 'r', until: noon('2026-04-27') });
    p.passTo(noon('2026-04-28'));
    expect(p.step('a').state).toBe('open');
    expect(p.state.clocks[0]).toMatchObject({ dueAt: end('2026-04-20'), lapsesAt: end('2026-04-28') });
    expect(act(p, noon('2026-04-16'))?.code).toBe('recorded-too-late'); // it was too late before the hold
    expect(act(p, noon('2026-04-20'))).toBeUndefined();
    expect(p.state.case.outcome).toBe('decided');
  });

  it('lapses after a hold as it would have without, once those days are over', () => {
    const p = lapsing();
    p.passTo(noon('2026-04-22'));
    p.act('authority', { type: 'hold', ground: 'g', reason: 'r', until: noon('2026-04-27') });
    p.passTo(noon('2026-04-29'));
    expect(p.step('a')).toMatchObject({ state: 'closed', outcome: 'lapsed', closedAt: end('2026-04-20') });
    expect(p.entries.find((e) => e.type === 'step.lapsed')).toMatchObject({ at: end('2026-04-28'), effective: end('2026-04-20') });
  });

  it('and nothing after', () => {
    const p = lapsing();
    p.passTo(noon('2026-04-24'));
    expect(act(p, noon('2026-04-20'))?.code).toBe('case-ended');
  });
});

it('judges a dossier by the day of the paper, not by the day it came in', () => {
  const dossier = [{ kind: 'cv', title: houseRule, required: true, maxAge: { n: 6, unit: 'months' as const }, houseRule }];
  const p = played({ paper, dossier });
  const document = { number: '12', issuer: 'x', signer: 'x', abstract: '', pages: 2, sha256: 'a'.repeat(64), original: 'x' };
  p.act('personnel', { type: 'submit-document', kind: 'cv', date: '2025-10-08', ...document, ...p.on('a') });
  p.passTo(noon('2026-04-09'));
  expect(act(p, undefined)?.code).toBe('document-too-old');
  expect(act(p, noon('2026-04-08'))).toBeUndefined();
});
