import type { Step } from '../procedure/definition';
import type { Act, ActOf, Instrument } from './act';
import { aDefinition, aStep, Played } from './fixtures';
import { powersEndedAt } from './powers';
import type { Refusal } from './refusals';

const houseRule = { vi: 'chữ', en: 'words' };
const instrument = (over: Partial<Instrument> = {}): Instrument => ({
  number: '17/QĐ',
  date: '2026-04-06',
  issuingBody: 'Sở',
  signer: 'GĐ',
  capacity: '',
  effectiveDate: '2026-05-04',
  ...over,
});
const { collect: _, ...decision } = aStep('a', {
  choose: {
    by: 'authority',
    options: [
      {
        key: 'appoint',
        title: houseRule,
        reasons: 'optional',
        instrument: true,
        houseRule,
        effect: { kind: 'incumbency', term: { n: 60, unit: 'months' }, houseRule },
      },
      { key: 'refuse', title: houseRule, reasons: 'optional', instrument: false, houseRule },
    ],
  },
  routes: [
    { on: 'appoint', to: [], end: 'decided', houseRule },
    { on: 'refuse', to: [], end: 'refused', houseRule },
  ],
});

/** Decided on Monday 6 April at noon; the office begins on 4 May. */
function decided(option = 'appoint', step: Step = decision): Played {
  const p = new Played(aDefinition([step]), '2026-04-06T05:00:00.000Z', { persons: ['an'] });
  const given = option === 'appoint' ? { instrument: instrument() } : {};
  expect(p.act('authority', { type: 'decide', option, ...given, ...p.on('a') })).toBeUndefined();
  return p;
}

const declining = (p: Played, by = 'an', over: Partial<ActOf<'decline'>> = {}): Refusal | undefined =>
  p.act(by, { type: 'decline', reason: 'Hoàn cảnh gia đình', ...over });
const paper = { occurredAt: '2026-04-07T02:00:00.000Z', evidence: 'Đơn ngày 7/4/2026' };
const countermanding = (p: Played, over: Partial<ActOf<'countermand'>> = {}, by = 'authority'): Refusal | undefined =>
  p.act(by, {
    type: 'countermand',
    instrument: instrument({ number: '20/QĐ', date: '2026-04-20', effectiveDate: '2026-05-04' }),
    ground: 'Kết luận số 12-KL/UBKT',
    reason: 'Không đủ tiêu chuẩn',
    ...over,
  });

describe('the person appointed declines (hard case 51)', () => {
  it('the office was never held, the case says so, and its evidence is in the same chain', () => {
    const p = decided();
    p.passTo('2026-04-07T03:00:00.000Z');
    expect(declining(p)).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'declined', endedAt: '2026-04-06T05:00:00.000Z' });
    expect(p.state.candidates[0]?.state).toBe('declined');
    const begun = p.entries.findIndex((e) => e.type === 'incumbency.begun') + 1;
    expect(p.incumbencies.at(-1)).toEqual({
      ...p.incumbencies[0],
      validUntil: '2026-05-04',
      closes: { begunBy: begun, how: 'declined' },
    });
    expect(p.entries.at(-1)).toMatchObject({
      type: 'act.decline',
      step: 'a',
      payload: { incumbency: p.incumbencies[0]?.id, begunBy: begun, endsOn: '2026-05-04', neverHeld: true },
      values: { reason: 'Hoàn cảnh gia đình' },
    });
    expect(p.notices.filter((n) => n.kind === 'declined').map((n) => n.person)).toEqual(['authority', 'board', 'personnel', 'personnel2']);
    expect(declining(p)).toMatchObject({ code: 'already-undone', params: { how: 'declined' } });
    expect(countermanding(p)?.code).toBe('already-undone');
  });

  it('on paper: entered by the personnel body with both times', () => {
    const p = decided();
    p.passTo('2026-04-08T03:00:00.000Z');
    expect(declining(p, 'personnel', paper)).toBeUndefined();
    expect(p.state.contributions.at(-1)).toMatchObject({
      type: 'decline',
      person: 'personnel',
      at: paper.occurredAt,
      recordedAt: '2026-04-08T03:00:00.000Z',
      evidence: paper.evidence,
    });
    expect(p.entries.at(-1)).toMatchObject({ at: '2026-04-08T03:00:00.000Z', effective: paper.occurredAt, payload: { paper: true } });
    expect(p.notices.filter((n) => n.kind === 'declined').map((n) => n.person)).toEqual(['an', 'authority', 'board', 'personnel2']);
  });

  it.each`
    what                                | by             | over                                                    | day             | code
    ${'by the board'}                   | ${'board'}     | ${paper}                                                | ${'2026-04-08'} | ${'not-your-turn'}
    ${'by the authority'}               | ${'authority'} | ${paper}                                                | ${'2026-04-08'} | ${'not-your-turn'}
    ${'without a reason'}               | ${'an'}        | ${{ reason: ' ' }}                                      | ${'2026-04-08'} | ${'reason-missing'}
    ${'his own, dated back'}            | ${'an'}        | ${paper}                                                | ${'2026-04-08'} | ${'paper-not-allowed'}
    ${'on paper without the paper'}     | ${'personnel'} | ${{ occurredAt: paper.occurredAt }}                     | ${'2026-04-08'} | ${'evidence-missing'}
    ${'on paper without its day'}       | ${'personnel'} | ${{ evidence: 'Đơn' }}                                  | ${'2026-04-08'} | ${'evidence-missing'}
    ${'on paper of no instant'}         | ${'personnel'} | ${{ ...paper, occurredAt: 'hôm qua' }}                  | ${'2026-04-08'} | ${'field-wrong-type'}
    ${'on paper before the decision'}   | ${'personnel'} | ${{ ...paper, occurredAt: '2026-04-06T04:59:59.999Z' }} | ${'2026-04-08'} | ${'before-the-decision'}
    ${'on paper of tomorrow'}           | ${'personnel'} | ${{ ...paper, occurredAt: '2026-04-09T00:00:00.000Z' }} | ${'2026-04-08'} | ${'occurred-in-the-future'}
    ${'on the first day of the office'} | ${'an'}        | ${{}}                                                   | ${'2026-05-04'} | ${'office-begun'}
    ${'entered once it has begun'}      | ${'personnel'} | ${paper}                                                | ${'2026-05-04'} | ${'office-begun'}
  `('is refused $what: $code', ({ by, over, day, code }) => {
    const p = decided();
    p.passTo(`${day}T03:00:00.000Z`);
    const before = p.state;
    expect(declining(p, by, over)?.code).toBe(code);
    expect(p.state).toBe(before);
  });

  it('there is nothing to decline where nobody was put into office', () => {
    expect(declining(decided('refuse'), 'personnel', paper)?.code).toBe('no-office-given');
    expect(countermanding(decided('refuse'))?.code).toBe('no-office-given');
  });
});

describe('a decision is countermanded (hard case 28)', () => {
  it.each`
    effectiveDate   | endsOn          | neverHeld | when
    ${'2026-04-25'} | ${'2026-05-04'} | ${true}   | ${'before the office begins'}
    ${'2026-05-04'} | ${'2026-05-04'} | ${true}   | ${'with its first day'}
    ${'2026-07-01'} | ${'2026-07-01'} | ${false}  | ${'in the middle of the term'}
  `('$when: held until $endsOn', ({ effectiveDate, endsOn, neverHeld }) => {
    const p = decided();
    p.passTo('2026-06-01T03:00:00.000Z');
    const by = instrument({ number: '20/QĐ', date: '2026-06-01', effectiveDate });
    expect(countermanding(p, { instrument: by })).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'countermanded' });
    expect(p.incumbencies.at(-1)).toMatchObject({ validFrom: '2026-05-04', validUntil: endsOn, closes: { how: 'countermanded' } });
    expect(p.entries.at(-1)).toMatchObject({
      type: 'act.countermand',
      payload: { endsOn, neverHeld },
      values: { ground: 'Kết luận số 12-KL/UBKT', reason: 'Không đủ tiêu chuẩn', instrument: by },
    });
    expect(p.notices.filter((n) => n.kind === 'countermanded').map((n) => n.person)).toEqual(['an', 'board', 'personnel', 'personnel2']);
    expect(countermanding(p)?.code).toBe('already-undone');
  });

  it.each`
    what                           | by             | over                                                           | code
    ${'by the board'}              | ${'board'}     | ${{}}                                                          | ${'not-your-turn'}
    ${'by the person himself'}     | ${'an'}        | ${{}}                                                          | ${'own-case'}
    ${'without a ground'}          | ${'authority'} | ${{ ground: ' ' }}                                             | ${'ground-missing'}
    ${'without a reason'}          | ${'authority'} | ${{ reason: '' }}                                              | ${'reason-missing'}
    ${'without a number'}          | ${'authority'} | ${{ instrument: instrument({ number: '' }) }}                  | ${'instrument-missing'}
    ${'without a signer'}          | ${'authority'} | ${{ instrument: instrument({ signer: ' ' }) }}                 | ${'instrument-missing'}
    ${'without an issuing body'}   | ${'authority'} | ${{ instrument: instrument({ issuingBody: '' }) }}             | ${'instrument-missing'}
    ${'of no day'}                 | ${'authority'} | ${{ instrument: instrument({ date: '2026-02-30' }) }}          | ${'field-wrong-type'}
    ${'in effect on no day'}       | ${'authority'} | ${{ instrument: instrument({ effectiveDate: '2026-02-30' }) }} | ${'field-wrong-type'}
    ${'of tomorrow'}               | ${'authority'} | ${{ instrument: instrument({ date: '2026-06-02' }) }}          | ${'date-in-the-future'}
    ${'dated before the decision'} | ${'authority'} | ${{ instrument: instrument({ date: '2026-04-05' }) }}          | ${'before-the-decision'}
    ${'after the term'}            | ${'authority'} | ${{ instrument: instrument({ effectiveDate: '2031-05-04' }) }} | ${'office-ended'}
  `('is refused $what: $code', ({ by, over, code }) => {
    const p = decided();
    p.passTo('2026-06-01T03:00:00.000Z');
    const before = p.state;
    expect(countermanding(p, over, by)?.code).toBe(code);
    expect(p.state).toBe(before);
  });

  it('is no act for whoever the decision was about, be he the authority', () => {
    const p = decided();
    p.titles = [{ person: 'an', unit: 'unit', post: 'authority' }];
    expect(countermanding(p, {}, 'an')?.code).toBe('own-case');
  });

  it('ends a case that went on after its decision', () => {
    const p = decided('appoint', { ...decision, routes: [{ on: 'appoint', to: ['a'], maxRounds: 3, houseRule }] });
    expect(p.state.case.status).toBe('running');
    p.passTo('2026-04-20T03:00:00.000Z');
    expect(countermanding(p)).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'countermanded', endedAt: '2026-04-20T03:00:00.000Z' });
    expect(p.state.seats.some((s) => s.state === 'open')).toBe(false);
  });

  it('its number may be put right, its effective date may not: that would be another term', () => {
    const p = decided();
    p.passTo('2026-06-01T03:00:00.000Z');
    countermanding(p);
    const entry = p.entries.length;
    const propose = (path: string, value: string) =>
      p.act('board', { type: 'propose-correction', entry, path, value, reason: 'Gõ nhầm' } satisfies Act)?.code;
    expect(propose('instrument/effectiveDate', '2026-05-05')).toBe('correction-changes-outcome');
    expect(propose('instrument/number', '21/QĐ')).toBeUndefined();
  });
});

it('powers that a renewal had kept end with the countermand', () => {
  const step: Step = { ...decision, due: { before: { n: 1, unit: 'working-days' }, of: 'fact.term-end', houseRule } };
  const deadline = { key: 'powers', title: houseRule, due: { within: { n: 0, unit: 'minutes' as const }, of: 'fact.term-end', houseRule } };
  const definition = aDefinition([step], {
    facts: [{ key: 'term-end', title: houseRule, type: 'date', houseRule }],
    deadlines: [{ ...deadline, endsPowers: true, ladder: [], houseRule }],
  });
  const p = new Played(definition, '2026-04-06T05:00:00.000Z', { facts: { 'term-end': '2026-05-04' } });
  p.act('authority', { type: 'decide', option: 'appoint', instrument: instrument(), ...p.on('a') });
  const ended = (at: string): string | null => powersEndedAt(p.state, definition, at);
  expect(ended('2026-06-01T05:00:00.000Z')).toBeNull();
  p.passTo('2026-06-01T03:00:00.000Z');
  countermanding(p, { instrument: instrument({ date: '2026-06-01', effectiveDate: '2026-07-01' }) });
  expect(ended('2026-06-30T16:00:00.000Z')).toBeNull();
  expect(ended('2026-06-30T17:00:00.000Z')).toBe('2026-06-30T16:59:59.999Z');
});
