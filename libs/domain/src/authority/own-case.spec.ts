import type { Act } from '../case/act';
import { aDefinition, aStep, Played } from '../case/fixtures';

const words = { vi: 'chữ', en: 'words' };
const house = { houseRule: words };
const start = '2026-04-06T01:00:00.000Z';
const routes = [
  { on: 'completed', to: [], end: 'stopped-reported' as const, ...house },
  { on: 'returned', to: ['a'], maxRounds: 5, ...house },
];
const collect = { act: 'give-opinion' as const, from: 'doer', complete: 'each' as const, claimable: true, fields: [] };
const extend = { max: { n: 5, unit: 'working-days' as const }, ...house };
const rule = { key: 'age', title: words, when: 'true', at: ['decision' as const], waivableBy: 'authority', ...house };
const document = { kind: 'cv', date: '2026-04-06', number: '1', issuer: 'i', signer: 's', abstract: '', pages: 1, original: 'o' };
const submit = { type: 'submit-document' as const, ...document, sha256: 'a'.repeat(64) };

/** Each of the candidates holds an office that would entitle him, were the case another's; another holds each of them too. */
const candidates = ['personnel2', 'board2', 'authority2', 'head', 'doer2'];
function played(act: 'give-opinion' | 'self-report' = 'give-opinion'): Played {
  const dossier = [{ kind: 'cv', title: words, required: false, ...house }];
  const step = aStep('a', { collect: { ...collect, act }, extend, dossier, routes });
  return new Played(aDefinition([step], { eligibility: [rule] }), start, { candidates, persons: ['board2', 'authority2'] });
}
const onCase = { number: '1', date: '2026-04-06', reason: 'r' };
const to = { to: 'doer', reason: 'r' };

/** Whoever the case is about has no part in it but his own (hard cases 36 and 37). */
describe('nobody acts in his own case', () => {
  it.each`
    by              | act
    ${'personnel2'} | ${{ type: 'hold', ground: 'g', reason: 'r' }}
    ${'authority2'} | ${{ type: 'resume', reason: 'r' }}
    ${'board2'}     | ${{ type: 'withdraw', reason: 'r' }}
    ${'authority2'} | ${{ type: 'answer-report', direction: 'end', ...onCase }}
    ${'authority2'} | ${{ type: 'waive', candidate: 'x', rule: 'age', ...onCase }}
    ${'board2'}     | ${{ type: 'propose-correction', entry: 1, path: 'x', value: 'y', reason: 'r' }}
    ${'personnel2'} | ${{ type: 'confirm-correction', hash: 'hash-1' }}
    ${'authority2'} | ${{ type: 'extend', by: { n: 1, unit: 'working-days' }, reason: 'r' }}
    ${'head'}       | ${{ type: 'reassign', ...to }}
    ${'personnel2'} | ${submit}
    ${'doer2'}      | ${{ type: 'give-opinion', fields: {} }}
    ${'doer2'}      | ${{ type: 'claim' }}
    ${'doer2'}      | ${{ type: 'return', reasons: ['r'] }}
  `('$by: $act.type', ({ by, act }: { by: string; act: Act }) => {
    const p = played();
    const before = p.state;
    const onStep = ['extend', 'reassign', 'submit-document', 'give-opinion', 'claim', 'return'].includes(act.type);
    expect(p.act(by, onStep ? ({ ...act, ...p.on('a') } as Act) : act)).toMatchObject({ code: 'own-case' });
    expect(p.state).toBe(before);
  });

  it('a candidate may leave, and report on himself with his papers, but not send the step back', () => {
    const p = played('self-report');
    expect(p.act('head', { ...submit, ...p.on('a') })).toBeUndefined();
    expect(p.act('head', { type: 'return', reasons: ['r'], ...p.on('a') })?.code).toBe('own-case');
    expect(p.act('head', { type: 'self-report', fields: {}, ...p.on('a') })).toBeUndefined();
    const own = p.state.candidates.find((c) => c.person === 'board2')?.id ?? '';
    expect(p.act('board2', { type: 'withdraw-candidate', candidate: own, reason: 'r' })).toBeUndefined();
  });

  it('who named himself has no part in it from then on, though his seat was used', () => {
    const fields = [{ key: 'nominee', title: words, type: 'person' as const, required: false }];
    const nomination = { ...collect, act: 'nominate' as const, fields };
    const dossier = [{ kind: 'cv', title: words, required: false, ...house }];
    const p = new Played(aDefinition([aStep('a', { collect: nomination, dossier, routes })]), start);
    p.people = { an: { recorded: {}, held: [] }, doer2: { recorded: {}, held: [] } };
    expect(p.act('doer2', { type: 'nominate', fields: { nominee: 'doer2' }, ...p.on('a') })).toBeUndefined();
    expect(p.step('a').state).toBe('open');
    expect(p.act('doer2', { ...submit, ...p.on('a') })?.code).toBe('own-case');
    expect(p.act('doer', { ...submit, ...p.on('a') })).toBeUndefined();
  });

  it('who has left the case is no judge in it either', () => {
    const p = played();
    const own = p.state.candidates.find((c) => c.person === 'authority2')?.id ?? '';
    expect(p.act('authority2', { type: 'withdraw-candidate', candidate: own, reason: 'r' })).toBeUndefined();
    expect(p.act('authority2', { type: 'hold', ground: 'g', reason: 'r' })?.code).toBe('own-case');
    expect(p.act('authority', { type: 'hold', ground: 'g', reason: 'r' })).toBeUndefined();
  });

  it('the direction is asked of those whose case it is not', () => {
    const p = played();
    expect(p.act('doer', { type: 'give-opinion', fields: {}, ...p.on('a') })).toBeUndefined();
    expect(p.state.case.status).toBe('reported');
    expect(p.state.seats.filter((s) => s.duty === 'direct').map((s) => s.person)).toEqual(['authority']);
    expect(p.notices.filter((n) => n.kind === 'reported').map((n) => n.person)).toEqual(['authority']);
  });
});
