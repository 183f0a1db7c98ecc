import { admitted } from '../case/admit';
import { aDefinition, aStep, Played } from '../case/fixtures';
import type { Refusal } from '../case/refusals';
import type { Definition, EligibilityRule, Step } from '../procedure/definition';

const houseRule = { vi: 'chữ', en: 'words' };
const source = { instrument: 'ND-170-2025', article: '29' };
const rule = (key: string, when: string, at: EligibilityRule['at'], waivableBy?: string): EligibilityRule => ({
  key,
  title: houseRule,
  when,
  at,
  source,
  ...(waivableBy ? { waivableBy } : {}),
});
const now = '2026-04-06T05:00:00Z';
const nominate: Partial<Step> = {
  collect: {
    act: 'nominate',
    from: 'doer',
    complete: 'one',
    claimable: false,
    fields: [{ key: 'nominee', title: houseRule, type: 'person', required: false }],
  },
  routes: [{ on: 'completed', to: ['b'], houseRule }],
};
const { collect: _, ...decision } = aStep('b', {
  choose: {
    by: 'authority',
    options: [
      { key: 'approve', title: houseRule, reasons: 'optional', instrument: false, houseRule, effect: { kind: 'incumbency', houseRule } },
    ],
  },
  routes: [{ on: 'approve', to: [], end: 'decided', houseRule }],
});
const definition = (...eligibility: EligibilityRule[]): Definition => aDefinition([aStep('a', nominate), decision], { eligibility });

const played = (...rules: EligibilityRule[]): Played => new Played(definition(...rules), now);
const knows = (p: Played, recorded: Record<string, unknown>, person = 'an'): void => {
  p.people = { ...p.people, [person]: { recorded, held: [] } };
};
const nominating = (p: Played, fields: object = {}): Refusal | undefined =>
  p.act('doer', { type: 'nominate', fields: fields as Record<string, unknown>, ...p.on('a') });
const deciding = (p: Played): Refusal | undefined => p.act('authority', { type: 'decide', option: 'approve', ...p.on('b') });
const waiving = (p: Played, over: object = {}, by = 'authority'): Refusal | undefined =>
  p.act(by, {
    type: 'waive',
    candidate: p.state.candidates[0]?.id ?? '',
    rule: 'planned',
    number: '7-CV',
    date: '2026-04-01',
    reason: 'Đơn vị mới',
    ...over,
  });

describe('three answers', () => {
  it.each`
    recorded               | verdict
    ${{ planned: true }}   | ${undefined}
    ${{ planned: false }}  | ${'unmet'}
    ${{ planned: 'soon' }} | ${'unknown'}
    ${{}}                  | ${'unknown'}
  `('$recorded: $verdict', ({ recorded, verdict }) => {
    const p = played(rule('planned', 'planned = true', ['nomination']));
    knows(p, recorded);
    const refusal = nominating(p);
    expect(refusal?.code).toBe(verdict && 'not-eligible');
    if (verdict) {
      expect(refusal).toMatchObject({ rule: 'planned', params: { source, failed: [{ rule: 'planned', verdict }] } });
      expect(refusal?.params?.['unknown']).toBe(verdict === 'unknown' ? true : undefined);
    } else
      expect(p.entries.find((e) => e.type === 'act.nominate')?.payload).toMatchObject({
        eligibility: [{ rule: 'planned', verdict: 'met' }],
      });
  });
});

describe('moments', () => {
  it('are each asked of what is known then, not of what was known before', () => {
    const p = played(rule('planned', 'planned = true', ['nomination', 'decision']));
    knows(p, { planned: true });
    expect(nominating(p)).toBeUndefined();
    knows(p, { planned: false });
    expect(deciding(p)).toMatchObject({ code: 'not-eligible', rule: 'planned' });
    knows(p, { planned: true });
    expect(deciding(p)).toBeUndefined();
    expect(p.incumbencies).toMatchObject([{ person: 'an' }]);
  });

  it('asks only the rules of the moment', () => {
    const p = played(rule('healthy', 'healthy = true', ['decision']));
    knows(p, {});
    expect(nominating(p)).toBeUndefined();
    expect(deciding(p)?.rule).toBe('healthy');
  });

  it.each`
    when                      | waivable     | code              | what
    ${'planned = true'}       | ${undefined} | ${'not-eligible'} | ${'unknown and not waivable: no start'}
    ${'planned = true'}       | ${'board'}   | ${undefined}      | ${'waivable: it starts, and is asked again'}
    ${'case.termEnd != null'} | ${undefined} | ${undefined}      | ${'a fact of the case'}
  `('of the start: $what; a candidate’s other open cases are named (hard case 20)', ({ when, waivable, code }) => {
    const rules = definition(rule('r', when, ['start'], waivable));
    const p = new Played({ ...rules, facts: [{ key: 'term-end', title: houseRule, type: 'date', houseRule }] }, now, {
      facts: { 'term-end': '2026-06-30' },
    });
    const born = { state: p.state, entry: p.entries[0]!, notices: [], incumbencies: [] };
    const verdict = admitted(p.scene('board'), born, { onPost: false, elsewhere: [{ person: 'an', case: 'other' }] });
    expect(verdict.ok ? undefined : verdict.refusal.code).toBe(code);
    if (verdict.ok) expect(verdict.change.entry.payload).toMatchObject({ elsewhere: [{ person: 'an', case: 'other' }] });
    knows(p, {});
    expect(nominating(p)?.code).toBe(waivable ? 'not-eligible' : undefined);
  });

  it.each`
    facts                                 | code
    ${{}}                                 | ${'field-missing'}
    ${{ 'term-end': 'soon' }}             | ${'field-wrong-type'}
    ${{ 'term-end': '2026-06-30', x: 1 }} | ${'field-unknown'}
    ${{ 'term-end': '2026-06-30' }}       | ${undefined}
  `('of the start wants the facts asked for: $facts', ({ facts, code }) => {
    const p = new Played({ ...definition(), facts: [{ key: 'term-end', title: houseRule, type: 'date', houseRule }] }, now, { facts });
    const verdict = admitted(
      p.scene('board'),
      { state: p.state, entry: p.entries[0]!, notices: [], incumbencies: [] },
      { onPost: false, elsewhere: [] },
    );
    expect(verdict.ok ? undefined : verdict.refusal.code).toBe(code);
  });
});

describe('a waiver', () => {
  const strict = rule('asset', 'assetsDeclared = true', ['decision']);
  const planned = rule('planned', 'planned = true', ['nomination', 'decision'], 'authority');

  it('sets one rule aside for one candidate, and is in the record', () => {
    const p = played(planned);
    knows(p, { planned: false });
    expect(nominating(p)).toMatchObject({ code: 'not-eligible', params: { waivableBy: 'authority' } });
    expect(waiving(p)).toBeUndefined();
    expect(p.entries.at(-1)).toMatchObject({ type: 'act.waive', payload: { rule: 'planned' }, values: { number: '7-CV' } });
    expect(nominating(p)).toBeUndefined();
    expect(p.entries.find((e) => e.type === 'act.nominate')?.payload).toMatchObject({
      eligibility: [{ rule: 'planned', verdict: 'waived' }],
    });
    expect(deciding(p)).toBeUndefined();
  });

  it.each`
    what                   | over                      | by             | code
    ${'by another office'} | ${{}}                     | ${'board'}     | ${'not-your-turn'}
    ${'of no rule'}        | ${{ rule: 'x' }}          | ${'authority'} | ${'unknown-rule'}
    ${'of a strict rule'}  | ${{ rule: 'asset' }}      | ${'authority'} | ${'not-waivable'}
    ${'for nobody'}        | ${{ candidate: 'x' }}     | ${'authority'} | ${'unknown-candidate'}
    ${'without a number'}  | ${{ number: ' ' }}        | ${'authority'} | ${'reason-missing'}
    ${'without a reason'}  | ${{ reason: '' }}         | ${'authority'} | ${'reason-missing'}
    ${'of tomorrow'}       | ${{ date: '2026-04-07' }} | ${'authority'} | ${'date-in-the-future'}
    ${'of no day'}         | ${{ date: '2026-02-30' }} | ${'authority'} | ${'field-wrong-type'}
  `('$what is refused: $code', ({ over, by, code }) => {
    const p = played(planned, strict);
    expect(waiving(p, over, by)?.code).toBe(code);
    expect(p.state.waivers).toEqual([]);
  });

  it('is not given twice', () => {
    const p = played(planned);
    waiving(p);
    expect(waiving(p)?.code).toBe('already-waived');
  });
});

describe('a nomination that names somebody', () => {
  it('makes him a candidate, judged with the others', () => {
    const p = played(rule('planned', 'planned = true', ['nomination']));
    knows(p, { planned: true });
    expect(nominating(p, { nominee: 'binh' })).toMatchObject({ code: 'unknown-candidate', params: { person: 'binh' } });
    knows(p, { planned: false }, 'binh');
    expect(nominating(p, { nominee: 'binh' })).toMatchObject({ code: 'not-eligible' });
    expect(p.state.candidates).toHaveLength(1);
    knows(p, { planned: true }, 'binh');
    expect(nominating(p, { nominee: 'binh' })).toBeUndefined();
    expect(p.state.candidates.map((c) => c.person)).toEqual(['an', 'binh']);
  });

  it('is of at most so many, and changes nothing where he is one already', () => {
    const p = new Played(definition(), now, { candidates: ['an', 'binh'] });
    knows(p, {}, 'chi');
    expect(nominating(p, { nominee: 'chi' })).toMatchObject({ code: 'too-many-candidates', params: { max: 2 } });
    expect(nominating(p, { nominee: 'binh' })).toBeUndefined();
    expect(p.state.candidates).toHaveLength(2);
  });

  it('takes his own seat from him', () => {
    const each = aStep('a', { ...nominate, collect: { ...nominate.collect!, complete: 'each' } });
    const p = new Played(aDefinition([each, decision]), now);
    knows(p, {}, 'doer2');
    expect(nominating(p, { nominee: 'doer2' })).toBeUndefined();
    expect(p.state.seats.find((s) => s.person === 'doer2')?.state).toBe('closed');
    expect(p.step('a')).toMatchObject({ state: 'closed', outcome: 'completed' });
  });
});
