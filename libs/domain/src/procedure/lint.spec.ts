import type { Definition, Office, Step } from './definition';
import { lint } from './lint';

const words = { vi: 'chữ', en: 'words' };
const house = { houseRule: words };
const office = (over: Partial<Office>): Office => ({ title: words, ...over });

function step(key: string, over: Partial<Step> = {}): Step {
  return {
    key,
    title: words,
    ...house,
    collect: { act: 'give-opinion', from: 'board', complete: 'one', claimable: false, fields: [] },
    accountable: 'board',
    due: { within: { n: 1, unit: 'days' }, of: 'step.opened', ...house },
    ladder: [],
    dossier: [],
    output: words,
    routes: [{ on: 'completed', to: [], end: 'decided', ...house }],
    ...over,
  };
}

function definition(steps: readonly Step[], over: Partial<Definition> = {}): Definition {
  return {
    form: 'mandate/1',
    key: 'p',
    kind: 'appointment',
    version: 1,
    title: words,
    codePrefix: 'BN',
    valid: { from: '2026-01-01' },
    scope: { staff: ['s'], action: 'a' },
    calendar: { zone: 'Asia/Ho_Chi_Minh', dayEnds: '24:00' },
    offices: { board: office({ body: 'board' }) },
    personnelBody: 'board',
    board: 'board',
    authority: 'board',
    candidates: { min: 1, max: 1 },
    eligibility: [],
    start: ['a'],
    steps,
    holdStops: 'all',
    ...over,
  };
}

const found = (value: Definition): string[] => lint(value).map(({ path, code }) => `${path.join('.')} ${code}`);
const to = (...keys: string[]): Step['routes'][number] => ({ on: 'completed', to: keys, ...house });

it('finds nothing wrong with a sound definition', () => {
  const parallel = definition([step('a', { routes: [to('b', 'c')] }), step('b'), step('c')]);
  expect(found(parallel)).toEqual([]);
});

describe('flow', () => {
  const join = (...keys: string[]): Step => step('d', { joins: keys });
  it.each`
    what                               | steps                                                            | problem
    ${'a join of what does not exist'} | ${[step('a', { routes: [to('d')] }), join('x')]}                 | ${'steps.1.joins.0 step-unknown'}
    ${'a join of what comes later'}    | ${[step('a', { routes: [to('d')] }), join('d')]}                 | ${'steps.1.joins.0 join-backwards'}
    ${'a join that never happens'}     | ${[step('a', { routes: [to('b', 'd')] }), step('b'), join('b')]} | ${'steps.2.joins.0 join-never'}
  `('refuses $what', ({ steps, problem }: { steps: Step[]; problem: string }) => expect(found(definition(steps))).toContain(problem));

  it.each`
    what                           | steps                                                                                                   | problem
    ${'an island'}                 | ${[step('a'), step('b')]}                                                                               | ${'steps.1 step-unreachable'}
    ${'an island of two'}          | ${[step('a'), step('b', { routes: [to('c')] }), step('c', { routes: [{ ...to('b'), maxRounds: 2 }] })]} | ${'steps.2 step-unreachable'}
    ${'a loop to itself'}          | ${[step('a', { routes: [to('a')] })]}                                                                   | ${'steps.0.routes.0 loop-without-limit'}
    ${'no end'}                    | ${[step('a', { routes: [{ ...to('a'), maxRounds: 2 }] })]}                                              | ${'steps no-end'}
    ${'an outcome of nobody'}      | ${[step('a', { routes: [{ ...to(), on: 'elected', end: 'decided' }] })]}                                | ${'steps.0.routes.0.on outcome-unknown'}
    ${'a lost outcome'}            | ${[step('a', { routes: [] })]}                                                                          | ${'steps.0 outcome-without-route'}
    ${'two ways for one outcome'}  | ${[step('a', { routes: [{ ...to(), end: 'decided' }, { ...to(), end: 'refused' }] })]}                  | ${'steps.0.routes.1.on outcome-routed-twice'}
    ${'both step and end'}         | ${[step('a', { routes: [{ ...to('b'), end: 'decided' }] }), step('b')]}                                 | ${'steps.0.routes.0 route-ambiguous'}
    ${'one key for two steps'}     | ${[step('a'), step('a')]}                                                                               | ${'steps.1.key key-repeated'}
    ${'a rule nobody owns'}        | ${[step('a', { houseRule: undefined } as Partial<Step>)]}                                               | ${'steps.0 rule-without-basis'}
    ${'an interpretation of ours'} | ${[step('a', { interpretation: words })]}                                                               | ${'steps.0 interpretation-without-source'}
    ${'two mechanics'}             | ${[step('a', { choose: { by: 'board', options: [] } })]}                                                | ${'steps.0 step-with-two-mechanics'}
    ${'no mechanic'}               | ${[step('a', { collect: undefined } as Partial<Step>)]}                                                 | ${'steps.0 step-without-assignee'}
    ${'no due date'}               | ${[step('a', { due: undefined } as unknown as Partial<Step>)]}                                          | ${'steps.0 step-without-due'}
  `('$problem: $what', ({ steps, problem }) => expect(found(definition(steps as Step[]))).toContain(problem));
});

describe('offices', () => {
  it.each`
    what                     | offices                                                                                             | problem
    ${'that say two things'} | ${{ board: office({ body: 'board', post: ['head'] }) }}                                             | ${'offices.board office-ambiguous'}
    ${'that say nothing'}    | ${{ board: office({}) }}                                                                            | ${'offices.board office-ambiguous'}
    ${'roles of no body'}    | ${{ board: office({ post: ['head'], roles: ['chair'] }) }}                                          | ${'offices.board.roles office-ambiguous'}
    ${'a dead name'}         | ${{ board: office({ anyOf: ['council'] }) }}                                                        | ${'offices.board.anyOf.0 office-unknown'}
    ${'a circle of one'}     | ${{ board: office({ anyOf: ['board'] }) }}                                                          | ${'offices.board office-circular'}
    ${'a reader that hangs'} | ${{ board: office({ anyOf: ['any'] }), any: office({ firstOf: ['b'] }), b: office({ body: 'b' }) }} | ${'authority reader-hangs-on-others'}
    ${'a circle of two'}     | ${{ board: office({ body: 'b', except: ['c'] }), c: office({ anyOf: ['board'] }) }}                 | ${'offices.c office-circular'}
  `('$problem: $what', ({ offices, problem }) =>
    expect(found(definition([step('a')], { offices: offices as Definition['offices'] }))).toContain(problem),
  );

  it('are looked up wherever they are named', () => {
    const nobody = definition([step('a', { accountable: 'x', ladder: [{ key: 'r', kind: 'remind', atPercent: 50, to: 'y', ...house }] })], {
      authority: 'z',
    });
    expect(found(nobody)).toEqual(['authority office-unknown', 'steps.0.accountable office-unknown', 'steps.0.ladder.0.to office-unknown']);
  });
});
