import type { DossierItem, Step } from '../procedure/definition';
import type { Refusal } from './refusals';
import { aDefinition, aStep, Played } from './fixtures';

const houseRule = { vi: 'chữ', en: 'words' };
const source = { instrument: 'ND-170-2025', article: '35' };
const item = (kind: string, over: Partial<DossierItem> = {}): DossierItem => ({ kind, title: houseRule, required: true, source, ...over });
const noon = (day: string): string => `${day}T05:00:00.000Z`;
const details = {
  number: '12-NX/ĐU',
  issuer: 'Đảng ủy',
  signer: 'Bí thư',
  abstract: 'Nhận xét',
  pages: 2,
  sha256: 'a'.repeat(64),
  original: 'Hồ sơ số 4',
};

function submit(p: Played, kind: string, date: string, over: object = {}, by = 'personnel'): Refusal | undefined {
  return p.act(by, { type: 'submit-document', kind, date, ...details, ...p.on('a'), ...over });
}

const consider = (p: Played): Refusal | undefined => p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') });
const played = (dossier: readonly DossierItem[], at = noon('2026-04-06'), over: Partial<Step> = {}): Played =>
  new Played(aDefinition([aStep('a', { dossier, ...over })]), at);

it('is considered complete, and refused by item, date, limit and rule while it is not', () => {
  const p = played([item('cv', { maxAge: { n: 6, unit: 'months' } }), item('diploma')]);
  expect(consider(p)).toEqual({ code: 'dossier-incomplete', rule: 'steps/a/dossier/0', params: { item: 'cv', source } });
  expect(submit(p, 'cv', '2025-10-05')).toBeUndefined();
  expect(consider(p)).toMatchObject({ code: 'document-too-old', params: { item: 'cv', date: '2025-10-05', limit: '2026-04-05' } });
  expect(submit(p, 'cv', '2026-03-01')).toBeUndefined();
  expect(consider(p)).toMatchObject({ code: 'dossier-incomplete', params: { item: 'diploma' } });
  expect(submit(p, 'diploma', '1999-06-01')).toBeUndefined();
  expect(consider(p)).toBeUndefined();
  expect(p.state.case.status).toBe('ended');
});

it.each`
  maxAge                            | date            | fault                 | why
  ${{ n: 6, unit: 'months' }}       | ${'2025-10-06'} | ${undefined}          | ${'the last day counts'}
  ${{ n: 6, unit: 'months' }}       | ${'2025-10-05'} | ${'document-too-old'} | ${'the day after does not'}
  ${{ n: 30, unit: 'days' }}        | ${'2026-03-07'} | ${undefined}          | ${'thirty days'}
  ${{ n: 30, unit: 'days' }}        | ${'2026-03-06'} | ${'document-too-old'} | ${'thirty-one'}
  ${{ n: 5, unit: 'working-days' }} | ${'2026-03-30'} | ${undefined}          | ${'Monday to Monday'}
  ${{ n: 5, unit: 'working-days' }} | ${'2026-03-27'} | ${'document-too-old'} | ${'Friday to the Monday after next'}
`('$date at an age of $maxAge.n $maxAge.unit: $why', ({ maxAge, date, fault }) => {
  const p = played([item('cv', { maxAge })]);
  submit(p, 'cv', date);
  expect(consider(p)?.code).toBe(fault);
});

it('is judged when it is considered, not when it was entered', () => {
  const p = played([item('cv', { maxAge: { n: 6, unit: 'months' } })]);
  submit(p, 'cv', '2025-10-08');
  p.passTo(noon('2026-04-09'));
  expect(consider(p)?.code).toBe('document-too-old');
});

it('keeps what was replaced, raises what was shown, and records the document as values', () => {
  const p = played([item('cv')]);
  submit(p, 'cv', '2026-01-01');
  const shown = p.on('a');
  submit(p, 'cv', '2026-02-01', { number: '13-NX/ĐU' });
  expect(p.state.documents.map((d) => [d.details.number, d.supersedes])).toEqual([
    ['12-NX/ĐU', null],
    ['13-NX/ĐU', p.state.documents[0]?.id],
  ]);
  expect(p.entries.at(-1)).toMatchObject({
    type: 'act.submit-document',
    payload: { kind: 'cv' },
    values: { number: '13-NX/ĐU', date: '2026-02-01' },
  });
  expect(JSON.stringify(p.entries.at(-1)?.payload)).not.toContain('NX');
  expect(p.act('doer', { type: 'give-opinion', fields: {}, ...shown })?.code).toBe('stale-revision');
});

it('wants one of each candidate who stands', () => {
  const p = new Played(aDefinition([aStep('a', { dossier: [item('health', { perCandidate: true })] })]), noon('2026-04-06'), {
    candidates: ['an', 'binh'],
  });
  const [an, binh] = p.state.candidates;
  expect(submit(p, 'health', '2026-04-01')).toMatchObject({ code: 'field-missing', params: { field: 'candidate' } });
  expect(submit(p, 'health', '2026-04-01', { candidate: 'x' })?.code).toBe('unknown-candidate');
  expect(submit(p, 'health', '2026-04-01', { candidate: an?.id })).toBeUndefined();
  expect(consider(p)).toMatchObject({ code: 'dossier-incomplete', params: { candidate: binh?.id } });
  p.act('binh', { type: 'withdraw-candidate', candidate: binh?.id ?? '', reason: 'r' });
  expect(consider(p)).toBeUndefined();
});

it.each`
  what                    | kind      | date            | over                  | by             | code
  ${'no item of that'}    | ${'poem'} | ${'2026-04-01'} | ${{}}                 | ${'personnel'} | ${'unknown-document'}
  ${'tomorrow'}           | ${'cv'}   | ${'2026-04-07'} | ${{}}                 | ${'personnel'} | ${'date-in-the-future'}
  ${'no such day'}        | ${'cv'}   | ${'2026-02-30'} | ${{}}                 | ${'personnel'} | ${'field-wrong-type'}
  ${'without a number'}   | ${'cv'}   | ${'2026-04-01'} | ${{ number: ' ' }}    | ${'personnel'} | ${'field-missing'}
  ${'about a candidate'}  | ${'cv'}   | ${'2026-04-01'} | ${{ candidate: 'x' }} | ${'personnel'} | ${'field-unknown'}
  ${'what was not shown'} | ${'cv'}   | ${'2026-04-01'} | ${{ revision: 1 }}    | ${'personnel'} | ${'stale-revision'}
  ${'by a stranger'}      | ${'cv'}   | ${'2026-04-01'} | ${{}}                 | ${'x'}         | ${'not-found'}
  ${'by the board'}       | ${'cv'}   | ${'2026-04-01'} | ${{}}                 | ${'board'}     | ${'not-your-turn'}
  ${'by who does it'}     | ${'cv'}   | ${'2026-04-01'} | ${{}}                 | ${'doer'}      | ${undefined}
  ${'by who answers'}     | ${'cv'}   | ${'2026-04-01'} | ${{}}                 | ${'head'}      | ${undefined}
`('$what: $code', ({ kind, date, over, by, code }) => {
  expect(submit(played([item('cv')]), kind, date, over, by)?.code).toBe(code);
});

describe('what counts as considering', () => {
  const route = (on: string, over: object) => ({ on, to: [], houseRule, ...over });
  const option = (key: string) => ({ key, title: houseRule, reasons: 'optional' as const, instrument: false, houseRule });

  it('is the choice that goes on, never the one that returns or refuses', () => {
    const { collect: _, ...rest } = aStep('b', {
      dossier: [item('cv')],
      choose: { by: 'authority', options: ['approve', 'return', 'refuse'].map(option) },
      routes: [route('approve', { end: 'decided' }), route('return', { to: ['a'], maxRounds: 2 }), route('refuse', { end: 'refused' })],
    });
    const start = aStep('a', { routes: [route('completed', { to: ['b'] })] });
    const played = (): Played => {
      const p = new Played(aDefinition([start, rest]), noon('2026-04-06'));
      p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') });
      return p;
    };
    const choose = (p: Played, key: string): Refusal | undefined => p.act('authority', { type: 'decide', option: key, ...p.on('b') });
    expect(choose(played(), 'approve')?.code).toBe('dossier-incomplete');
    expect(choose(played(), 'return')).toBeUndefined();
    expect(choose(played(), 'refuse')).toBeUndefined();
  });

  it('is the last of several acts, not the first', () => {
    const each = { act: 'give-opinion' as const, from: 'doer', complete: 'each' as const, claimable: false, fields: [] };
    const p = played([item('cv')], noon('2026-04-06'), { collect: each });
    expect(consider(p)).toBeUndefined();
    expect(p.act('doer2', { type: 'give-opinion', fields: {}, ...p.on('a') })?.code).toBe('dossier-incomplete');
  });

  it('is the first vote of a ballot: once it began nothing is asked again', () => {
    const { collect: _, ...rest } = aStep('a', {
      dossier: [item('cv', { maxAge: { n: 6, unit: 'months' } })],
      ballot: {
        level: 'open',
        roll: { office: 'doer', summons: 'at-opening' },
        question: 'yes-no',
        abstain: false,
        denominator: 'summoned',
        win: { op: '>', num: 1, den: 2 },
        change: false,
        chair: 'head',
        announce: [],
        houseRule,
      },
      routes: [route('elected', { end: 'decided' }), route('none', { end: 'refused' })],
    });
    const p = new Played(aDefinition([rest]), noon('2026-04-06'));
    const vote = (by: string): Refusal | undefined => p.act(by, { type: 'vote', choice: 'yes', step: p.step('a').id });
    expect(vote('doer')?.code).toBe('dossier-incomplete');
    submit(p, 'cv', '2025-10-07');
    p.passTo(noon('2026-04-07'));
    expect(vote('doer')).toBeUndefined();
    p.passTo(noon('2026-04-08'));
    expect(vote('doer2')).toBeUndefined();
  });
});
