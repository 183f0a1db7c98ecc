import type { Instrument } from '../act';
import { aDefinition, aStep, Played } from '../fixtures';
import type { Refusal } from '../refusals';

const houseRule = { vi: 'chữ', en: 'words' };
const whole: Instrument = {
  number: '17/QĐ',
  date: '2026-04-06',
  issuingBody: 'Sở',
  signer: 'GĐ',
  capacity: '',
  effectiveDate: '2026-05-04',
};
const { collect: _, ...decision } = aStep('a', {
  choose: {
    by: 'authority',
    options: [
      { key: 'appoint', title: houseRule, reasons: 'optional', instrument: true, houseRule, effect: { kind: 'incumbency', houseRule } },
    ],
  },
  routes: [{ on: 'appoint', to: [], end: 'decided', houseRule }],
});

const monday = '2026-04-06T05:00:00.000Z';
const atDecision = (): Played => new Played(aDefinition([decision]), monday, { persons: ['an'] });
const decided = (p: Played, instrument: Instrument | undefined): Refusal | undefined =>
  p.act('authority', { type: 'decide', option: 'appoint', ...(instrument ? { instrument } : {}), ...p.on('a') });

describe('the instrument of a decision', () => {
  it.each`
    what                     | over                               | code                    | params
    ${'is not there'}        | ${undefined}                       | ${'instrument-missing'} | ${{ option: 'appoint' }}
    ${'has no number'}       | ${{ number: ' ' }}                 | ${'instrument-missing'} | ${{ field: 'number' }}
    ${'has no issuing body'} | ${{ issuingBody: '' }}             | ${'instrument-missing'} | ${{ field: 'issuingBody' }}
    ${'has no signer'}       | ${{ signer: '' }}                  | ${'instrument-missing'} | ${{ field: 'signer' }}
    ${'is of no day'}        | ${{ date: '2026-02-30' }}          | ${'field-wrong-type'}   | ${{ field: 'instrument/date', type: 'date' }}
    ${'begins on no day'}    | ${{ effectiveDate: '2026-02-31' }} | ${'field-wrong-type'}   | ${{ field: 'instrument/effectiveDate', type: 'date' }}
    ${'is of tomorrow'}      | ${{ date: '2026-04-07' }}          | ${'date-in-the-future'} | ${{ date: '2026-04-07', today: '2026-04-06' }}
  `('that $what is refused: $code', ({ over, code, params }: { over?: Partial<Instrument>; code: string; params: object }) => {
    const p = atDecision();
    const before = p.state;
    expect(decided(p, over && { ...whole, ...over })).toMatchObject({ code, params });
    expect(p.state).toBe(before);
  });

  it('may take effect later than it is signed, and the office is held from then on', () => {
    const p = atDecision();
    expect(decided(p, whole)).toBeUndefined();
    expect(p.incumbencies).toMatchObject([{ person: 'an', validFrom: '2026-05-04' }]);
  });
});
