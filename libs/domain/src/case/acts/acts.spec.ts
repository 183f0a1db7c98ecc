import type { FormField, Step } from '../../procedure/definition';
import type { Act, CollectActType } from '../act';
import { aDefinition, aStep, Played } from '../fixtures';

const words = { vi: 'chữ', en: 'words' };
const house = { houseRule: words };
const noon = '2026-04-06T05:00:00.000Z';
const field = (key: string, type: FormField['type'], over: Partial<FormField> = {}): FormField => ({
  key,
  title: words,
  type,
  required: false,
  ...over,
});
const route = (on: string, over: Partial<Step['routes'][number]>): Step['routes'][number] => ({ on, to: [], ...house, ...over });

const collect = (over: Partial<NonNullable<Step['collect']>>): NonNullable<Step['collect']> => ({
  ...{ act: 'give-opinion', from: 'doer', complete: 'one', claimable: false, fields: [], ...house },
  ...over,
});
const played = (over: Partial<Step>, ...more: Step[]): Played => new Played(aDefinition([aStep('a', over), ...more]), noon);
const opinion = (p: Played, fields: Record<string, unknown> = {}): Act => ({ type: 'give-opinion', fields, ...p.on('a') });

describe('a form', () => {
  const fields = [
    field('text', 'text', { required: true }),
    field('count', 'integer'),
    field('day', 'date'),
    field('agreed', 'yes-no'),
    field('verdict', 'choice', { options: [{ key: 'clear', title: words }] }),
  ];

  it.each`
    given                                | code                  | params
    ${{}}                                | ${'field-missing'}    | ${{ field: 'text' }}
    ${{ text: '  ' }}                    | ${'field-missing'}    | ${{ field: 'text' }}
    ${{ text: 'x', other: 1 }}           | ${'field-unknown'}    | ${{ field: 'other' }}
    ${{ text: 1 }}                       | ${'field-wrong-type'} | ${{ field: 'text', type: 'text' }}
    ${{ text: 'x', count: 1.5 }}         | ${'field-wrong-type'} | ${{ field: 'count', type: 'integer' }}
    ${{ text: 'x', day: '6/4/2026' }}    | ${'field-wrong-type'} | ${{ field: 'day', type: 'date' }}
    ${{ text: 'x', day: '2026-02-30' }}  | ${'field-wrong-type'} | ${{ field: 'day', type: 'date' }}
    ${{ text: 'x', agreed: 'yes' }}      | ${'field-wrong-type'} | ${{ field: 'agreed', type: 'yes-no' }}
    ${{ text: 'x', verdict: 'unclear' }} | ${'field-wrong-type'} | ${{ field: 'verdict', type: 'choice' }}
    ${{ text: 'x'.repeat(20_001) }}      | ${'too-long'}         | ${{ field: 'text', max: 20_000 }}
  `('refuses with $code: $params', ({ given, code, params }: { given: Record<string, unknown>; code: string; params: object }) => {
    const p = played({ collect: collect({ fields }) });
    const before = p.state;
    expect(p.act('doer', opinion(p, given))).toMatchObject({ code, params });
    expect(p.state).toBe(before);
  });

  it('is kept as it was filled in, and only its contribution is named in the entry', () => {
    const p = played({ collect: collect({ fields }) });
    const given = { text: 'x', count: 2, day: '2026-04-06', agreed: true, verdict: 'clear' };
    expect(p.act('doer', opinion(p, given))).toBeUndefined();
    const [row] = p.state.contributions;
    expect(row).toMatchObject({ person: 'doer', type: 'give-opinion', fields: given, at: noon });
    const entry = p.entries.find((e) => e.type === 'act.give-opinion');
    expect([entry?.payload, entry?.values]).toEqual([{ contribution: row?.id }, { fields: given }]);
  });
});

describe('each act against a form', () => {
  const acts = ['nominate', 'record-finding', 'give-opinion', 'self-report', 'evaluate', 'acknowledge', 'give-notice', 'submit', 'explain'];

  it.each(acts as CollectActType[])('%s: is kept under its own name, where the step asks for it', (type) => {
    const p = played({ collect: collect({ act: type }) });
    const { step } = p.on('a');
    const [who, whoElse] = type === 'self-report' ? ['an', 'an'] : ['doer', 'doer2']; // only the person concerned reports on himself
    const other = type === 'explain' ? 'submit' : 'explain';
    expect(p.act(who, { type: other, fields: {}, ...p.on('a') })).toEqual({
      code: 'wrong-act-for-step',
      params: { step: 'a', expects: type },
    });
    const blind = p.act(whoElse, { type, fields: {}, step });
    expect(blind?.code).toBe(type === 'acknowledge' ? undefined : 'stale-revision'); // who acknowledges judges nothing of what is shown
    if (blind) expect(p.act(who, { type, fields: {}, ...p.on('a') })).toBeUndefined();
    expect(p.state.contributions).toMatchObject([{ type, step }]);
    expect(p.entries.map((e) => e.type)).toContain(`act.${type}`);
    expect(p.step('a').state).toBe('closed');
  });
});

describe('how many must act', () => {
  it.each`
    complete  | after                | closed
    ${'one'}  | ${['doer']}          | ${true}
    ${'each'} | ${['doer']}          | ${false}
    ${'each'} | ${['doer', 'doer2']} | ${true}
    ${2}      | ${['doer2']}         | ${false}
  `(
    '$complete, after $after: closed $closed',
    ({ complete, after, closed }: { complete: 'one' | 'each' | 2; after: string[]; closed: boolean }) => {
      const p = played({ collect: collect({ complete }) });
      for (const person of after) expect(p.act(person, opinion(p))).toBeUndefined();
      expect(p.step('a').state).toBe(closed ? 'closed' : 'open');
    },
  );

  it('each acts once', () => {
    const p = played({ collect: collect({ complete: 'each' }) });
    p.act('doer', opinion(p));
    expect(p.act('doer', opinion(p))?.code).toBe('already-acted');
  });
});

describe('a group task', () => {
  const group = (): Played => played({ collect: collect({ claimable: true }) });

  it('claimed by one is his until he releases it', () => {
    const p = group();
    expect(p.act('doer2', { type: 'release', ...p.on('a') })?.code).toBe('not-claimed');
    expect(p.act('doer', { type: 'claim', ...p.on('a') })).toBeUndefined();
    expect(p.act('doer2', { type: 'claim', ...p.on('a') })).toMatchObject({ code: 'claimed-by-another', params: { by: 'doer' } });
    expect(p.act('doer2', opinion(p))?.code).toBe('claimed-by-another');
    expect(p.act('doer2', { type: 'release', ...p.on('a') })?.code).toBe('claimed-by-another');
    expect(p.act('doer', { type: 'release', ...p.on('a') })).toBeUndefined();
    expect(p.act('doer2', opinion(p))).toBeUndefined();
    expect(p.step('a').state).toBe('closed');
  });

  it('is handed on by the accountable person alone, to one of the group, with a reason', () => {
    const p = group();
    const to = (person: string, reason = 'r'): Act => ({ type: 'reassign', to: person, reason, ...p.on('a') });
    expect(p.act('doer', to('doer2'))?.code).toBe('not-your-turn');
    expect(p.act('head', to('board'))).toMatchObject({ code: 'not-on-roll', params: { person: 'board' } });
    expect(p.act('head', to('doer2', ' '))?.code).toBe('reason-missing');
    expect(p.act('head', to('doer2'))).toBeUndefined();
    expect(p.act('doer', opinion(p))?.code).toBe('claimed-by-another');
    expect(p.entries.at(-1)).toMatchObject({ type: 'act.reassign', payload: { from: null, to: 'doer2' }, values: { reason: 'r' } });
  });

  it('is free again once he who claimed it has done his part', () => {
    const p = played({ collect: collect({ claimable: true, complete: 'each' }) });
    expect(p.act('doer', { type: 'claim', ...p.on('a') })).toBeUndefined();
    expect(p.act('doer', opinion(p))).toBeUndefined();
    expect(p.act('doer2', opinion(p))).toBeUndefined();
    expect(p.step('a').state).toBe('closed');
  });

  it('is not claimed by who has done his part: the others would wait for him', () => {
    const p = played({ collect: collect({ claimable: true, complete: 'each' }) });
    expect(p.act('doer', opinion(p))).toBeUndefined();
    expect(p.act('doer', { type: 'claim', ...p.on('a') })).toEqual({ code: 'already-acted', params: { step: 'a' } });
    expect(p.step('a').claimedBy).toBeNull();
    expect(p.act('doer2', opinion(p))).toBeUndefined();
    expect(p.step('a').state).toBe('closed');
  });

  it('is free again once he who claimed it is named as a candidate', () => {
    const fields = [field('nominee', 'person')];
    const nomination = aStep('b', { collect: collect({ act: 'nominate', fields }), routes: [route('completed', { end: 'branch' })] });
    const p = new Played(aDefinition([aStep('a', { collect: collect({ claimable: true }) }), nomination], { start: ['a', 'b'] }), noon);
    p.people = { an: { recorded: {}, held: [] }, doer: { recorded: {}, held: [] } };
    expect(p.act('doer', { type: 'claim', ...p.on('a') })).toBeUndefined();
    expect(p.act('doer2', { type: 'nominate', fields: { nominee: 'doer' }, ...p.on('b') })).toBeUndefined();
    expect(p.step('a').claimedBy).toBeNull();
    expect(p.act('doer2', opinion(p))).toBeUndefined();
  });

  it('is claimed only where the procedure says so', () => {
    const p = played({});
    expect(p.act('doer', { type: 'claim', ...p.on('a') })?.code).toBe('not-claimable');
  });
});

describe('who saw something older', () => {
  it('is told which revision stands now, and changes nothing', () => {
    const p = played({});
    expect(p.act('doer', { ...opinion(p), revision: 1 } as Act)).toMatchObject({ code: 'stale-revision' });
    expect(p.step('a').state).toBe('open');
  });
});

describe('going back and ending', () => {
  const back = { routes: [route('completed', { end: 'decided' }), route('returned', { to: ['a'], maxRounds: 2 })] };

  it('a return opens the earlier step as a new round, with reasons', () => {
    const p = played({}, aStep('b'));
    expect(p.act('doer', { type: 'return', reasons: ['r'], ...p.on('a') })).toMatchObject({ code: 'no-route-back', params: { step: 'a' } });
    const q = played({ routes: [route('completed', { to: ['b'] })] }, aStep('b', back));
    q.act('doer', opinion(q));
    expect(q.act('doer', { type: 'return', reasons: [''], ...q.on('b') })?.code).toBe('reason-missing');
    expect(q.act('doer', { type: 'return', reasons: ['r'], ...q.on('b') })).toBeUndefined();
    expect([q.step('a').round, q.step('a').state, q.step('b').outcome]).toEqual([2, 'open', 'returned']);
  });

  it('a return beyond the limit of rounds stops and reports, and the authority’s direction alone ends that', () => {
    const p = played({ routes: [route('completed', { end: 'decided' }), route('returned', { to: ['a'], maxRounds: 1 })] });
    p.act('doer', { type: 'return', reasons: ['r'], ...p.on('a') });
    expect(p.state.case).toMatchObject({ status: 'reported', outcome: null });
    const direction = { type: 'answer-report', number: '12', date: '2026-04-06', reason: 'r' } as const;
    expect(p.act('board', { ...direction, direction: 'end' })?.code).toBe('not-your-turn');
    expect(p.act('authority', { ...direction, number: ' ', direction: 'new-round' })?.code).toBe('reason-missing');
    expect(p.act('authority', { ...direction, direction: 'new-round' })).toBeUndefined();
    expect([p.state.case.status, p.step('a').round, p.step('a').state]).toEqual(['running', 2, 'open']);
    expect(p.act('authority', { ...direction, direction: 'end' })?.code).toBe('not-reported');
  });

  it('the board withdraws with a reason; what was open is closed and nothing more is accepted', () => {
    const p = played({});
    expect(p.act('doer', { type: 'withdraw', reason: 'r' })?.code).toBe('not-your-turn');
    expect(p.act('board', { type: 'withdraw', reason: '' })?.code).toBe('reason-missing');
    expect(p.act('board', { type: 'withdraw', reason: 'r' })).toBeUndefined();
    expect(p.state.case).toMatchObject({ status: 'ended', outcome: 'withdrawn', endedAt: noon });
    expect(p.state.seats.filter((s) => s.state === 'open')).toEqual([]);
    expect(p.act('doer', opinion(p))).toMatchObject({ code: 'case-ended', params: { outcome: 'withdrawn' } });
  });

  it('whoever has nothing to do with the case learns nothing of it', () => {
    const p = played({});
    expect(p.act('stranger', opinion(p))).toEqual({ code: 'not-found' });
  });
});
