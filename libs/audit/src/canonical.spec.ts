import fc from 'fast-check';
import { canonicalBytes, NotCanonical, sha256Hex, type Json } from './canonical';

const text = (value: unknown): string => canonicalBytes(value).toString('utf8');

// The tables hold RFC 8785's own vectors, but for its key U+FB33, which NFC never writes.
describe('canonical bytes', () => {
  it.each`
    value                                                                     | bytes
    ${null}                                                                   | ${'null'}
    ${{ b: 1, a: [true, false, null] }}                                       | ${'{"a":[true,false,null],"b":1}'}
    ${{ '\u20ac': 1, '\r': 2, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 }} | ${'{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5}'}
    ${'\u20ac$\u000f\nA\'B"\\\\"/'}                                           | ${'"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'}
    ${9007199254740991}                                                       | ${'9007199254740991'}
    ${'Nguyễn Văn Đức'}                                                       | ${'"Nguyễn Văn Đức"'}
  `('of $value', ({ value, bytes }) => expect(text(value)).toBe(bytes));

  it.each`
    value                           | code
    ${undefined}                    | ${'type'}
    ${{ a: undefined }}             | ${'type'}
    ${[undefined]}                  | ${'type'}
    ${() => 1}                      | ${'type'}
    ${1n}                           | ${'type'}
    ${Symbol('a')}                  | ${'type'}
    ${new Date(0)}                  | ${'type'}
    ${new Map()}                    | ${'type'}
    ${Buffer.from('a')}             | ${'type'}
    ${{ toJSON: () => 1 }}          | ${'type'}
    ${{
      get a() {
        return 1;
      },
    }} | ${'type'}
    ${{ [Symbol('a')]: 1 }}         | ${'type'}
    ${1.5}                          | ${'number'}
    ${NaN}                          | ${'number'}
    ${Infinity}                     | ${'number'}
    ${2 ** 53}                      | ${'number'}
    ${-0}                           | ${'number'}
    ${'\ud800'}                     | ${'lone-surrogate'}
    ${{ '\udc00': 1 }}              | ${'lone-surrogate'}
    ${'e\u0302'}                    | ${'not-nfc'}
    ${{ 'e\u0302': 1 }}             | ${'not-nfc'}
    ${new Array(2)}                 | ${'array'}
    ${Object.assign([1], { a: 1 })} | ${'array'}
    ${nested(100)}                  | ${'depth'}
  `('refuses $value: $code', ({ value, code }) => {
    expect(() => canonicalBytes(value)).toThrow(NotCanonical);
    expect(() => canonicalBytes(value)).toThrow(String(code));
  });

  it('says where', () => expect(() => canonicalBytes({ a: [{ b: 0.5 }] })).toThrow('/a/0/b'));

  it('is read back as the same value, whatever the order it was built in, and is its own canonical form', () => {
    fc.assert(
      fc.property(json(), (value) => {
        const bytes = canonicalBytes(value);
        const back = JSON.parse(bytes.toString('utf8')) as Json;
        expect(back).toEqual(value);
        expect(canonicalBytes(back).equals(bytes)).toBe(true);
        expect(canonicalBytes(reversed(value)).equals(bytes)).toBe(true);
      }),
    );
  });

  it('gives different bytes to different values', () => {
    fc.assert(fc.property(json(), json(), (a, b) => canonicalBytes(a).equals(canonicalBytes(b)) === equal(a, b)));
  });

  it('hashes with SHA-256', () =>
    expect(sha256Hex(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
});

function json(): fc.Arbitrary<Json> {
  const word = fc
    .string({ unit: 'grapheme' })
    .map((s) => s.normalize('NFC'))
    .filter((s) => s !== '__proto__' && s.normalize('NFC') === s);
  const leaf = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => n + 0 || 0),
    word,
  );
  return fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(word, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).tree;
}

function reversed(value: Json): Json {
  if (Array.isArray(value)) return (value as Json[]).map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member as Json)]),
  );
}

function equal(a: Json, b: Json): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: Json): unknown {
  if (Array.isArray(value)) return ['list', ...(value as Json[]).map(sorted)];
  if (typeof value !== 'object' || value === null) return value;
  return [
    'record',
    ...Object.entries(value)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, member]) => [key, sorted(member as Json)]),
  ];
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}
