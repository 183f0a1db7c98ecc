import type { Ballot } from '../procedure/definition';
import { denominator, evaluate, type BallotCounts } from './outcome';
import { parseShare } from './threshold';

function ballot(over: Partial<Ballot> = {}): Ballot {
  return {
    level: 'open',
    roll: { office: 'committee', summons: 'at-opening' },
    question: 'candidates',
    abstain: false,
    denominator: 'summoned-and-present',
    win: parseShare('> 1/2'),
    change: false,
    chair: 'chair',
    announce: [],
    ...over,
  };
}

function counts(roll: number, present: number, perOption: Record<string, number>, over: Partial<BallotCounts> = {}): BallotCounts {
  const ticked = Object.values(perOption).reduce((sum, n) => sum + n, over.abstain ?? 0);
  return { roll, present, excused: 0, perOption, abstain: 0, valid: ticked, invalid: 0, ...over };
}

const carry = parseShare('>= 3/10');
const tie = { office: 'head', otherwise: 'competent-authority' };
const half = { base: 'summoned' as const, share: parseShare('>= 2/3') };
const summoned = { denominator: 'summoned' as const };
const yesNo = { question: 'yes-no' as const };

describe('vectors of the law', () => {
  it.each`
    vector                               | rule                | given                                               | outcome        | names
    ${'NĐ 300 step 1: A3 B2 C2 of 7'}    | ${{ carry }}        | ${counts(7, 7, { A: 3, B: 2, C: 2 })}               | ${'carried'}   | ${['A']}
    ${'step 3: 30 summoned, 20 present'} | ${{}}               | ${counts(30, 20, { A: 11, B: 9 })}                  | ${'elected'}   | ${['A']}
    ${'the same on summoned'}            | ${summoned}         | ${counts(30, 20, { A: 11, B: 9 })}                  | ${'none'}      | ${[]}
    ${'step 4: A3 B3 of 6'}              | ${{ tie }}          | ${counts(6, 6, { A: 3, B: 3 })}                     | ${'tie'}       | ${['A', 'B']}
    ${'27 summoned, 2 excused'}          | ${summoned}         | ${counts(27, 25, { A: 13, B: 12 }, { excused: 2 })} | ${'elected'}   | ${['A']}
    ${'without the excuse'}              | ${summoned}         | ${counts(27, 25, { A: 13, B: 12 })}                 | ${'none'}      | ${[]}
    ${'19 of 30 are no two thirds'}      | ${{ quorum: half }} | ${counts(30, 19, { A: 19 })}                        | ${'no-quorum'} | ${[]}
    ${'20 of 30 are'}                    | ${{ quorum: half }} | ${counts(30, 20, { A: 11 })}                        | ${'elected'}   | ${['A']}
    ${'1003 of 2005'}                    | ${{}}               | ${counts(2005, 2005, { A: 1003, B: 1002 })}         | ${'elected'}   | ${['A']}
  `('$vector: $outcome', ({ rule, given, outcome, names }) => {
    expect(evaluate(ballot(rule as Partial<Ballot>), given as BallotCounts)).toMatchObject({ outcome, names });
  });
});

describe('rules', () => {
  it.each`
    what                                       | rule                                          | given                                              | outcome        | names
    ${'yes by a majority'}                     | ${yesNo}                                      | ${counts(7, 7, { yes: 4, no: 3 })}                 | ${'elected'}   | ${['yes']}
    ${'no by a majority elects nobody'}        | ${yesNo}                                      | ${counts(7, 7, { yes: 3, no: 4 })}                 | ${'none'}      | ${[]}
    ${'abstentions weigh on those present'}    | ${yesNo}                                      | ${counts(7, 7, { yes: 3, no: 2 }, { abstain: 2 })} | ${'none'}      | ${[]}
    ${'invalid ones do not weigh on valid'}    | ${{ ...yesNo, denominator: 'valid' }}         | ${counts(7, 7, { yes: 3, no: 2 }, { invalid: 2 })} | ${'elected'}   | ${['yes']}
    ${'exactly half, no tie rule: nobody'}     | ${yesNo}                                      | ${counts(6, 6, { yes: 3, no: 3 })}                 | ${'none'}      | ${[]}
    ${'exactly half, a tie rule: it decides'}  | ${{ ...yesNo, tie }}                          | ${counts(6, 6, { yes: 3, no: 3 })}                 | ${'tie'}       | ${['yes', 'no']}
    ${'two small equal figures are no tie'}    | ${{ tie }}                                    | ${counts(6, 6, { A: 2, B: 2, C: 2 })}              | ${'none'}      | ${[]}
    ${'nobody voted'}                          | ${{ tie, win: parseShare('>= 1/2') }}         | ${counts(6, 0, {})}                                | ${'none'}      | ${[]}
    ${'five of seven are a quorum of five'}    | ${{ quorum: { base: 'summoned', count: 5 } }} | ${counts(7, 5, { A: 3, B: 2 })}                    | ${'elected'}   | ${['A']}
    ${'four are not'}                          | ${{ quorum: { base: 'summoned', count: 5 } }} | ${counts(7, 4, { A: 4 })}                          | ${'no-quorum'} | ${[]}
    ${'the one ahead of several at the share'} | ${{ win: carry }}                             | ${counts(10, 10, { A: 4, B: 6 })}                  | ${'elected'}   | ${['B']}
    ${'several level at the share, no rule'}   | ${{ win: carry }}                             | ${counts(10, 10, { A: 5, B: 5 })}                  | ${'none'}      | ${[]}
    ${'several level at the share, a rule'}    | ${{ win: carry, tie }}                        | ${counts(10, 10, { A: 5, B: 5 })}                  | ${'tie'}       | ${['A', 'B']}
    ${'all at the carry share go on'}          | ${{ carry }}                                  | ${counts(20, 20, { C: 5, B: 6, A: 9 })}            | ${'carried'}   | ${['A', 'B']}
  `('$what: $outcome', ({ rule, given, outcome, names }) => {
    expect(evaluate(ballot(rule as Partial<Ballot>), given as BallotCounts)).toMatchObject({ outcome, names });
  });

  it('shows every sum', () => {
    const { lines } = evaluate(
      ballot({ ...yesNo, quorum: { base: 'summoned', count: 5 } }),
      counts(7, 6, { yes: 4, no: 2 }, { excused: 1 }),
    );
    expect(lines).toEqual([
      { rule: 'quorum', base: 6, votes: 6, need: 5, passes: true },
      { rule: 'win', base: 6, votes: 4, need: 4, passes: true, option: 'yes' },
    ]);
  });

  it.each`
    base                      | n
    ${'summoned'}             | ${18}
    ${'summoned-and-present'} | ${15}
    ${'present'}              | ${15}
    ${'valid'}                | ${14}
  `('counts on $base', ({ base, n }) => {
    const given = counts(20, 15, { A: 8, B: 4 }, { excused: 2, abstain: 2, invalid: 1 });
    expect(denominator(ballot({ denominator: base as Ballot['denominator'] }), given)).toBe(n);
  });

  it.each([counts(1, 1, { A: 0.5 }), counts(-1, 0, {}), counts(1, 1, {}, { excused: 2 })])('refuses what is no count: %j', (given) => {
    expect(() => evaluate(ballot(), given)).toThrow(RangeError);
  });
});
