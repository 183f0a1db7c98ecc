import type { Step } from '../../procedure/definition';
import type { Instrument } from '../act';
import { aDefinition, aStep, Played } from '../fixtures';
import type { Refusal } from '../refusals';

const houseRule = { vi: 'chữ', en: 'words' };
const instrument: Instrument = {
  number: '17/QĐ',
  date: '2026-04-06',
  issuingBody: 'Sở',
  signer: 'GĐ',
  capacity: '',
  effectiveDate: '2026-05-01',
};
const propose = (p: Played, path: string, value: unknown): Refusal | undefined =>
  p.act('personnel', { type: 'propose-correction', entry: 1, path, value, reason: 'Gõ nhầm' });

describe('a fact given at the start', () => {
  const fact = (key: string, type: 'date' | 'integer' | 'yes-no') => ({ key, title: houseRule, type, houseRule });
  const facts = { 'term-end': '2026-06-30', retirement: '2030-06-30', small: false, heads: 40, note: '2026-01-01' };
  const asking = aStep('a', {
    due: { before: { n: 10, unit: 'working-days' }, of: 'fact.term-end', houseRule },
    collect: { act: 'give-opinion', from: 'doer', complete: 'one', claimable: false, fields: [] },
    skip: { when: 'heads < 30', ground: houseRule, houseRule },
    routes: [{ on: 'completed', to: ['b'], houseRule }],
  });
  const { collect: _, ...decision } = aStep('b', { routes: [{ on: 'approve', to: [], end: 'decided', houseRule }] });
  const ending: Step = {
    ...decision,
    due: { within: { n: 10, unit: 'days' }, of: 'step.opened', houseRule },
    choose: {
      by: 'authority',
      options: [
        {
          key: 'approve',
          title: houseRule,
          reasons: 'optional',
          instrument: true,
          houseRule,
          effect: { kind: 'incumbency', term: { n: 60, unit: 'months' }, notAfter: 'fact.retirement', houseRule },
        },
      ],
    },
  };
  const definition = aDefinition([asking, ending], {
    facts: [fact('term-end', 'date'), fact('retirement', 'date'), fact('small', 'yes-no'), fact('heads', 'integer'), fact('note', 'date')],
    eligibility: [
      { key: 'near', title: houseRule, when: 'date(case.retirement) >= date("2028-06-30")', at: ['start', 'decision'], houseRule },
    ],
  });
  const begun = (): Played => new Played(definition, '2026-04-06T05:00:00.000Z', { facts });
  const finished = (): Played => {
    const p = begun();
    expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })).toBeUndefined();
    expect(p.act('authority', { type: 'decide', option: 'approve', instrument, ...p.on('b') })).toBeUndefined();
    return p;
  };

  it.each`
    played      | path                  | value           | code                            | what
    ${begun}    | ${'facts/retirement'} | ${'2029-06-30'} | ${undefined}                    | ${undefined}
    ${begun}    | ${'facts/retirement'} | ${'2028-06-29'} | ${'correction-changes-outcome'} | ${'eligibility at start'}
    ${begun}    | ${'facts/term-end'}   | ${'2026-07-31'} | ${'correction-changes-outcome'} | ${'due date of a'}
    ${begun}    | ${'facts/heads'}      | ${31}           | ${undefined}                    | ${undefined}
    ${begun}    | ${'facts/heads'}      | ${29}           | ${'correction-changes-outcome'} | ${'whether a is carried out'}
    ${begun}    | ${'facts/small'}      | ${true}         | ${undefined}                    | ${undefined}
    ${begun}    | ${'facts/small'}      | ${'true'}       | ${'field-wrong-type'}           | ${undefined}
    ${begun}    | ${'facts/heads'}      | ${'31'}         | ${'field-wrong-type'}           | ${undefined}
    ${begun}    | ${'facts/heads'}      | ${40}           | ${'nothing-to-correct'}         | ${undefined}
    ${begun}    | ${'facts/note'}       | ${'2026-02-30'} | ${'field-wrong-type'}           | ${undefined}
    ${begun}    | ${'facts/other'}      | ${'x'}          | ${'not-correctable'}            | ${undefined}
    ${begun}    | ${'post'}             | ${'x'}          | ${'not-correctable'}            | ${undefined}
    ${finished} | ${'facts/retirement'} | ${'2030-05-31'} | ${'correction-changes-outcome'} | ${'term of office'}
    ${finished} | ${'facts/note'}       | ${'2026-02-01'} | ${undefined}                    | ${undefined}
  `('$path to $value: $code $what', ({ played, path, value, code, what }) => {
    const p = (played as () => Played)();
    const refusal = propose(p, path, value);
    expect(refusal?.code).toBe(code);
    expect(refusal?.params?.['what']).toBe(what);
  });

  it('counts from its confirmation on: the term that is written later ends by it', () => {
    const p = begun();
    propose(p, 'facts/retirement', '2029-06-30');
    expect(p.act('board', { type: 'confirm-correction', hash: `hash-${p.entries.length}` })).toBeUndefined();
    expect(p.state.case.facts).toMatchObject({ retirement: '2030-06-30' });
    p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') });
    p.act('authority', { type: 'decide', option: 'approve', instrument, ...p.on('b') });
    expect(p.incumbencies[0]).toMatchObject({ validFrom: '2026-05-01', validUntil: '2029-06-30' });
    propose(p, 'facts/retirement', '2029-05-31');
    expect(p.entries.at(-1)?.type).not.toBe('act.propose-correction');
  });
});
