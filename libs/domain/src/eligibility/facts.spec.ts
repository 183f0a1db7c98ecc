import { factsOf, wholeMonths, type HeldPost } from './facts';

const held = (post: string, kind: string, from: string, until: string | null = null): HeldPost => ({ post, kind, from, until });
const facts = (posts: readonly HeldPost[], recorded: object = {}) =>
  factsOf({ recorded: recorded as Record<string, unknown>, held: posts }, { day: '2026-04-06', post: 'p' });

it.each`
  from            | to              | months
  ${'2026-01-31'} | ${'2026-02-28'} | ${1}
  ${'2026-01-31'} | ${'2026-02-27'} | ${0}
  ${'2024-02-29'} | ${'2025-02-28'} | ${12}
  ${'2025-04-07'} | ${'2026-04-06'} | ${11}
  ${'2025-04-06'} | ${'2026-04-06'} | ${12}
`('$from to $to are $months whole months', ({ from, to, months }) => expect(wholeMonths(from, to)).toBe(months));

it.each`
  birthDate       | age
  ${'1976-04-06'} | ${50}
  ${'1976-04-07'} | ${49}
  ${'1972-02-29'} | ${54}
  ${undefined}    | ${undefined}
  ${'1976'}       | ${undefined}
`('born $birthDate is $age', ({ birthDate, age }) => expect(facts([], birthDate ? { birthDate } : {})['age']).toBe(age));

it('counts months to retirement, none of them negative', () => {
  expect(facts([], { retirementDate: '2028-04-05' })['monthsToRetirement']).toBe(23);
  expect(facts([], { retirementDate: '2028-04-06' })['monthsToRetirement']).toBe(24);
  expect(facts([], { retirementDate: '2026-01-01' })['monthsToRetirement']).toBe(0);
});

it('counts months in the present post and in each kind, and nothing that has not begun', () => {
  const posts = [
    held('a', 'deputy-head', '2023-04-06', '2024-04-06'),
    held('b', 'deputy-head', '2025-01-06'),
    held('c', 'head', '2026-05-01'),
  ];
  expect(facts(posts)).toMatchObject({ monthsInPost: 15, monthsIn: { deputyHead: 27 } });
  expect(facts([])).not.toHaveProperty('monthsInPost');
});

it.each`
  terms                                                                                             | n    | why
  ${[held('p', 'head', '2016-04-06', '2021-04-06'), held('p', 'head', '2021-04-06', '2026-04-06')]} | ${2} | ${'two that end today'}
  ${[held('p', 'head', '2016-04-06', '2021-04-06'), held('p', 'head', '2021-04-06', '2027-04-06')]} | ${2} | ${'the second is running'}
  ${[held('p', 'head', '2015-04-06', '2020-04-06'), held('p', 'head', '2021-04-06', null)]}         | ${1} | ${'a gap breaks the row'}
  ${[held('p', 'head', '2016-04-06', '2021-04-06')]}                                                | ${0} | ${'it ended long ago'}
  ${[held('p', 'head', '2021-04-06', null), held('p', 'head', '2026-04-06', '2026-04-06')]}         | ${1} | ${'the second was declined, and never held'}
  ${[held('q', 'head', '2016-04-06', null)]}                                                        | ${1} | ${'another post, which he holds'}
  ${[held('q', 'head', '2016-04-06', '2020-04-06')]}                                                | ${0} | ${'another post, which he no longer holds'}
`('$n consecutive terms: $why', ({ terms, n }) => expect(facts(terms)['consecutiveTerms']).toBe(n));
