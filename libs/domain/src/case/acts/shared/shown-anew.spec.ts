import { aDefinition, aStep, Played } from '../../fixtures';
import type { Refusal } from '../../refusals';
import type { Act } from '../../act';

const words = { vi: 'chữ', en: 'words' };
const house = { houseRule: words };
const field = (key: string, type: 'person' | 'text') => ({ key, title: words, type, required: false });
const nomination = aStep('a', {
  collect: {
    act: 'nominate',
    from: 'doer',
    complete: 'each',
    claimable: false,
    fields: [field('nominee', 'person'), field('note', 'text')],
  },
  routes: [{ on: 'completed', to: [], end: 'decided', ...house }],
});
const rule = { key: 'age', title: words, when: 'true', at: ['decision' as const], waivableBy: 'authority', ...house };

/** Two steps beside each other, both open. */
function played(): Played {
  const p = new Played(aDefinition([nomination, aStep('b')], { start: ['a', 'b'], eligibility: [rule] }), '2026-04-06T05:00:00.000Z');
  p.people = { an: { recorded: {}, held: [] }, binh: { recorded: {}, held: [] } };
  return p;
}
const nominate = (p: Played, person: string, fields: object, shown = p.on('a')): Refusal | undefined =>
  p.act(person, { type: 'nominate', fields: { ...fields }, ...shown });
const revisions = (p: Played): number[] => ['a', 'b'].map((key) => p.step(key).revision);

/** Who acts in a step decides on the names, the facts and the rules that he was shown. */
describe('a step is shown anew', () => {
  it('when somebody is named: the next who nominates, and who gives an opinion beside, must have seen him', () => {
    const p = played();
    const [shown, beside] = [p.on('a'), p.on('b')];
    expect(nominate(p, 'doer', { nominee: 'binh' })).toBeUndefined();
    expect(nominate(p, 'doer2', {}, shown)?.code).toBe('stale-revision');
    expect(p.act('doer', { type: 'give-opinion', fields: {}, ...beside })?.code).toBe('stale-revision');
    expect(nominate(p, 'doer2', {})).toBeUndefined();
  });

  it('not when a nomination names nobody new', () => {
    const p = played();
    const before = revisions(p);
    expect(nominate(p, 'doer', { nominee: 'an' })).toBeUndefined();
    expect(revisions(p)).toEqual(before);
  });

  it('when a rule is set aside for a candidate', () => {
    const p = played();
    const before = revisions(p);
    const waive = { type: 'waive' as const, candidate: p.state.candidates[0]?.id ?? '', rule: 'age', number: '1', date: '2026-04-06' };
    expect(p.act('authority', { ...waive, reason: 'r' })).toBeUndefined();
    expect(revisions(p)).toEqual(before.map((n) => n + 1));
  });

  it('when a correction is confirmed, not when it is proposed', () => {
    const p = played();
    expect(nominate(p, 'doer', { note: 'Hà Nội' })).toBeUndefined();
    const before = revisions(p);
    const entry = p.entries.findIndex((e) => e.type === 'act.nominate') + 1;
    const propose: Act = { type: 'propose-correction', entry, path: 'fields/note', value: 'Huế', reason: 'r' };
    expect(p.act('board', propose)).toBeUndefined();
    expect(revisions(p)).toEqual(before);
    expect(p.act('personnel', { type: 'confirm-correction', hash: `hash-${p.entries.length}` })).toBeUndefined();
    expect(revisions(p)).toEqual(before.map((n) => n + 1));
  });
});
