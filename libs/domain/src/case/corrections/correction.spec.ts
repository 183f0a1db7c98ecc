import type { Instrument } from '../act';
import { aDefinition, aStep, Played } from '../fixtures';
import type { Refusal } from '../refusals';
import type { Step } from '../../procedure/definition';

const houseRule = { vi: 'chữ', en: 'words' };
const noon = (day: string): string => `${day}T05:00:00.000Z`;
const field = (key: string, type: 'text' | 'date' | 'integer' | 'choice' | 'yes-no' | 'person') => ({
  key,
  title: houseRule,
  type,
  required: true,
  ...(type === 'choice'
    ? {
        options: [
          { key: 'clear', title: houseRule },
          { key: 'concern', title: houseRule },
        ],
      }
    : {}),
});
const first = aStep('a', {
  collect: {
    act: 'give-opinion',
    from: 'doer',
    complete: 'one',
    claimable: false,
    fields: [
      field('place', 'text'),
      field('met', 'date'),
      field('people', 'integer'),
      field('verdict', 'choice'),
      field('agreed', 'yes-no'),
      field('who', 'person'),
    ],
  },
  dossier: [{ kind: 'cv', title: houseRule, required: true, perCandidate: true, maxAge: { n: 6, unit: 'months' }, houseRule }],
  routes: [{ on: 'completed', to: ['b'], houseRule }],
});
const { collect: _, ...decision } = aStep('b', {
  due: { within: { n: 10, unit: 'working-days' }, of: 'field.a.met', houseRule },
  choose: {
    by: 'authority',
    options: [
      { key: 'approve', title: houseRule, reasons: 'optional', instrument: true, houseRule, effect: { kind: 'incumbency', houseRule } },
    ],
  },
  routes: [{ on: 'approve', to: [], end: 'decided', houseRule }],
});
const document = { number: '12', issuer: 'Đảng ủy', signer: 'Bí thư', abstract: '', pages: 2, sha256: 'a'.repeat(64), original: 'Tủ 4' };
const fields = { place: 'Hà Nội', met: '2026-04-01', people: 7, verdict: 'clear', agreed: true, who: 'binh' };
const instrument: Instrument = {
  number: '17/QĐ',
  date: '2026-04-06',
  issuingBody: 'Sở',
  signer: 'GĐ',
  capacity: '',
  effectiveDate: '2026-05-01',
};

/** A case decided in three acts; seq by act. */
function decided(steps: readonly Step[] = [first, decision]): { p: Played; seq: (type: string) => number } {
  const p = new Played(aDefinition(steps), noon('2026-04-06'));
  const fine = [
    p.act('personnel', {
      type: 'submit-document',
      kind: 'cv',
      candidate: p.state.candidates[0]?.id ?? '',
      date: '2026-03-01',
      ...document,
      ...p.on('a'),
    }),
    p.act('doer', { type: 'give-opinion', fields, ...p.on('a') }),
    p.act('authority', { type: 'decide', option: 'approve', instrument, ...p.on('b') }),
  ];
  expect(fine).toEqual([undefined, undefined, undefined]);
  return { p, seq: (type) => p.entries.findIndex((e) => e.type === type) + 1 };
}

const propose = (p: Played, entry: number, path: string, value: unknown, by = 'personnel'): Refusal | undefined =>
  p.act(by, { type: 'propose-correction', entry, path, value, reason: 'Gõ nhầm' });
const confirm = (p: Played, by: string, entry = p.entries.length): Refusal | undefined =>
  p.act(by, { type: 'confirm-correction', hash: `hash-${entry}` });

it('puts a fact right by two persons, after the end too; what was written stays', () => {
  const { p, seq } = decided();
  const entry = seq('act.submit-document');
  expect(propose(p, entry, 'number', '12-NX/ĐU')).toBeUndefined();
  expect(p.entries.at(-1)).toMatchObject({
    payload: { entry, path: 'number' },
    values: { was: '12', value: '12-NX/ĐU', reason: 'Gõ nhầm' },
  });
  expect(p.notices.filter((n) => n.kind === 'correction').map((n) => n.person)).toEqual(['authority', 'board', 'personnel2']);
  expect(confirm(p, 'board')).toBeUndefined();
  expect(p.entries.at(-1)).toMatchObject({
    type: 'act.confirm-correction',
    payload: { entry, proposedBy: 'personnel' },
    values: { was: '12', value: '12-NX/ĐU' },
  });
  expect(p.state.documents[0]?.details.number).toBe('12');
  expect(p.state.corrections).toMatchObject([{ was: '12', value: '12-NX/ĐU', proposedBy: 'personnel', confirmedBy: 'board' }]);
  propose(p, entry, 'number', '13-NX/ĐU');
  expect(p.entries.at(-1)?.values).toMatchObject({ was: '12-NX/ĐU' });
});

it.each`
  entry                    | path                          | value           | code
  ${'act.submit-document'} | ${'number'}                   | ${'12-NX/ĐU'}   | ${undefined}
  ${'act.submit-document'} | ${'issuer'}                   | ${'Đảng ủy Sở'} | ${undefined}
  ${'act.submit-document'} | ${'pages'}                    | ${3}            | ${undefined}
  ${'act.submit-document'} | ${'date'}                     | ${'2026-02-01'} | ${undefined}
  ${'act.submit-document'} | ${'date'}                     | ${'2025-09-01'} | ${'correction-changes-outcome'}
  ${'act.submit-document'} | ${'date'}                     | ${'2026-04-07'} | ${'date-in-the-future'}
  ${'act.submit-document'} | ${'date'}                     | ${'2026-02-30'} | ${'field-wrong-type'}
  ${'act.submit-document'} | ${'pages'}                    | ${'3'}          | ${'field-wrong-type'}
  ${'act.submit-document'} | ${'sha256'}                   | ${'b'}          | ${'field-wrong-type'}
  ${'act.submit-document'} | ${'number'}                   | ${'12'}         | ${'nothing-to-correct'}
  ${'act.submit-document'} | ${'number'}                   | ${' '}          | ${'field-missing'}
  ${'act.submit-document'} | ${'kind'}                     | ${'x'}          | ${'not-correctable'}
  ${'act.submit-document'} | ${'toString'}                 | ${'x'}          | ${'not-correctable'}
  ${'act.give-opinion'}    | ${'fields/place'}             | ${'Hà Tĩnh'}    | ${undefined}
  ${'act.give-opinion'}    | ${'fields/people'}            | ${8}            | ${undefined}
  ${'act.give-opinion'}    | ${'fields/people'}            | ${8.5}          | ${'field-wrong-type'}
  ${'act.give-opinion'}    | ${'fields/met'}               | ${'2026-03-30'} | ${'correction-changes-outcome'}
  ${'act.give-opinion'}    | ${'fields/verdict'}           | ${'concern'}    | ${'not-correctable'}
  ${'act.give-opinion'}    | ${'fields/agreed'}            | ${false}        | ${'not-correctable'}
  ${'act.give-opinion'}    | ${'fields/who'}               | ${'chi'}        | ${'not-correctable'}
  ${'act.give-opinion'}    | ${'fields'}                   | ${'x'}          | ${'not-correctable'}
  ${'act.decide'}          | ${'instrument/number'}        | ${'17/QĐ-SNV'}  | ${undefined}
  ${'act.decide'}          | ${'instrument/capacity'}      | ${'KT.'}        | ${undefined}
  ${'act.decide'}          | ${'instrument/effectiveDate'} | ${'2026-06-01'} | ${'correction-changes-outcome'}
  ${'act.decide'}          | ${'option'}                   | ${'refuse'}     | ${'not-correctable'}
  ${'act.decide'}          | ${'candidate'}                | ${'x'}          | ${'not-correctable'}
  ${'case.started'}        | ${'code'}                     | ${'x'}          | ${'not-correctable'}
  ${'no such entry'}       | ${'number'}                   | ${'x'}          | ${'not-correctable'}
`('$entry $path to $value: $code', ({ entry, path, value, code }) => {
  const { p, seq } = decided();
  expect(propose(p, seq(entry), path, value)?.code).toBe(code);
  expect(p.state.corrections).toHaveLength(code ? 0 : 1);
});

it('says what would come out otherwise', () => {
  const { p, seq } = decided();
  const what = (type: string, path: string, value: string) => propose(p, seq(type), path, value)?.params?.['what'];
  expect(what('act.submit-document', 'date', '2025-09-01')).toBe('dossier of a');
  expect(what('act.give-opinion', 'fields/met', '2026-03-30')).toBe('due date of b');
  expect(what('act.decide', 'instrument/effectiveDate', '2026-06-01')).toBe('term of office');
});

it('leaves a date free that gives the same due instant, and counts the new one from then on', () => {
  const { p, seq } = decided();
  // 1/5 is a holiday and 2 and 3/5 a weekend: ten working days from a Saturday are ten from its Sunday.
  const again = new Played(p.definition, noon('2026-04-06'));
  again.act('personnel', {
    type: 'submit-document',
    kind: 'cv',
    candidate: again.state.candidates[0]?.id ?? '',
    date: '2026-03-01',
    ...document,
    ...again.on('a'),
  });
  again.act('doer', { type: 'give-opinion', fields: { ...fields, met: '2026-04-04' }, ...again.on('a') });
  expect(propose(again, seq('act.give-opinion'), 'fields/met', '2026-04-05')).toBeUndefined();
  expect(propose(again, seq('act.give-opinion'), 'fields/met', '2026-04-06')?.code).toBe('correction-changes-outcome');
});

it('judges a dossier not yet considered by the corrected date', () => {
  const p = new Played(aDefinition([first, decision]), noon('2026-04-06'));
  p.act('personnel', {
    type: 'submit-document',
    kind: 'cv',
    candidate: p.state.candidates[0]?.id ?? '',
    date: '2026-03-01',
    ...document,
    ...p.on('a'),
  });
  expect(propose(p, p.entries.length, 'date', '2025-03-01')).toBeUndefined();
  expect(confirm(p, 'authority')).toBeUndefined();
  expect(p.act('doer', { type: 'give-opinion', fields, ...p.on('a') })).toMatchObject({
    code: 'document-too-old',
    params: { date: '2025-03-01' },
  });
});

it('takes two, of those who answer for the record, each once', () => {
  const { p, seq } = decided();
  const entry = seq('act.submit-document');
  expect(propose(p, entry, 'number', '9', 'doer')?.code).toBe('not-your-turn');
  expect(propose(p, entry, 'number', '9')).toBeUndefined();
  expect(propose(p, entry, 'number', '8', 'board')).toBeUndefined();
  const [mine, other] = [p.entries.length - 1, p.entries.length];
  expect(confirm(p, 'personnel', mine)?.code).toBe('same-person');
  expect(confirm(p, 'doer', mine)?.code).toBe('not-your-turn');
  expect(confirm(p, 'authority', entry)?.code).toBe('unknown-correction');
  expect(confirm(p, 'authority', mine)).toBeUndefined();
  expect(confirm(p, 'authority', mine)?.code).toBe('already-confirmed');
  expect(confirm(p, 'authority', other)?.code).toBe('stale-correction');
  expect(p.act('board', { type: 'propose-correction', entry, path: 'number', value: '7', reason: ' ' })?.code).toBe('reason-missing');
});
