import fc from 'fast-check';
import { parseShare, reaches, votesNeeded } from './threshold';

describe('the numbers of the law', () => {
  it.each`
    n      | half  | thirty | twoThirds
    ${5}   | ${3}  | ${2}   | ${4}
    ${9}   | ${5}  | ${3}   | ${6}
    ${20}  | ${11} | ${6}   | ${14}
    ${27}  | ${14} | ${9}   | ${18}
    ${101} | ${51} | ${31}  | ${68}
  `('of $n: more than half is $half, 30 % is $thirty, two thirds are $twoThirds', ({ n, half, thirty, twoThirds }) => {
    expect(['> 1/2', '>= 3/10', '>= 2/3'].map((share) => votesNeeded(parseShare(share), n as number))).toEqual([half, thirty, twoThirds]);
  });

  it.each`
    votes   | base    | share       | passes   | source
    ${3}    | ${5}    | ${'> 1/2'}  | ${true}  | ${'2k > n'}
    ${11}   | ${20}   | ${'> 1/2'}  | ${true}  | ${'summoned and present, NĐ 300 step 3'}
    ${11}   | ${30}   | ${'> 1/2'}  | ${false} | ${'the same votes on summoned'}
    ${13}   | ${25}   | ${'> 1/2'}  | ${true}  | ${'27 summoned, 2 excused by the authority'}
    ${13}   | ${27}   | ${'> 1/2'}  | ${false} | ${'without the excuse'}
    ${3}    | ${6}    | ${'> 1/2'}  | ${false} | ${'exactly half is not more'}
    ${1003} | ${2005} | ${'> 1/2'}  | ${true}  | ${'shows as 50.0 %'}
    ${19}   | ${30}   | ${'>= 2/3'} | ${false} | ${'NĐ 170 step 2 quorum: 57 < 60'}
    ${0}    | ${0}    | ${'>= 1/2'} | ${false} | ${'nobody counted, nothing reached'}
  `('$votes of $base $share → $passes ($source)', ({ votes, base, share, passes }) => {
    expect(reaches(parseShare(share as string), votes as number, base as number)).toBe(passes);
  });

  it('needs exactly the least number that reaches', () => {
    const share = fc.record({
      op: fc.constantFrom('>' as const, '>=' as const),
      num: fc.integer({ min: 1, max: 99 }),
      den: fc.integer({ min: 99, max: 200 }),
    });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 100_000 }), (s, base) => {
        const need = votesNeeded(s, base);
        return reaches(s, need, base) && !reaches(s, need - 1, base);
      }),
    );
  });
});

describe('a share as it is written', () => {
  it.each`
    text         | share
    ${'> 1/2'}   | ${{ op: '>', num: 1, den: 2 }}
    ${'>= 3/10'} | ${{ op: '>=', num: 3, den: 10 }}
    ${'≥2/3'}    | ${{ op: '>=', num: 2, den: 3 }}
  `('$text', ({ text, share }) => expect(parseShare(text as string)).toEqual(share));

  it.each(['50 %', '> 0.5', '> 1/0', '0/2', '< 1/2', '> 3/2', '', '> 1/2 of them'])('%p is none', (text) => {
    expect(() => parseShare(text)).toThrow(RangeError);
  });
});
