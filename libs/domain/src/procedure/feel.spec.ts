import { evaluate, isPure, parses } from './feel';

const facts = { age: 50, party: true, posts: ['head', 'deputy'], born: '1976-01-31' };

describe('a FEEL condition', () => {
  it.each`
    when                                               | answer   | why
    ${'age < 55'}                                      | ${true}  | ${''}
    ${'age >= 55'}                                     | ${false} | ${''}
    ${'age < 55 and party'}                            | ${true}  | ${''}
    ${'list contains(posts, "head")'}                  | ${true}  | ${''}
    ${'date(born) < date("1980-01-01")'}               | ${true}  | ${''}
    ${'rank > 3'}                                      | ${null}  | ${'an unknown fact'}
    ${'rank = true'}                                   | ${null}  | ${'FEEL alone says false'}
    ${'not(rank = true)'}                              | ${null}  | ${'and its opposite true'}
    ${'age + 1'}                                       | ${null}  | ${'no yes and no no'}
    ${'age <'}                                         | ${null}  | ${'unreadable'}
    ${'now() > date and time("2020-01-01T00:00:00Z")'} | ${null}  | ${'reads a clock'}
    ${'party or today () > date("2020-01-01")'}        | ${null}  | ${'reads one, perhaps'}
  `('$when: $answer $why', ({ when, answer }) => expect(evaluate(when as string, facts)).toBe(answer));

  it('leaves the facts alone', () => {
    const before = structuredClone(facts);
    evaluate('count(append(posts, "x")) > 1', facts);
    expect(facts).toEqual(before);
  });

  it.each(['age < 55', 'if a then b else c', '"x" in tags', 'every p in posts satisfies p != "x"'])('%s can be read', (when) =>
    expect(parses(when)).toBe(true),
  );
  it.each(['', ' ', 'age <', '1 +* 2', '(', 'if a then b', 'a and', ')'])('%j cannot', (when) => expect(parses(when)).toBe(false));
  it.each(['now()', 'today ( )', 'random number()'])('%s is not of the facts alone', (when) => expect(isPure(when)).toBe(false));
});
