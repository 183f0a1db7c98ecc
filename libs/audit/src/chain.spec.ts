import { sha256Hex } from './canonical';
import { commitment, commitValues, saltBytes } from './commit';
import { verifyChain, type ChainRow, type ValueRow } from './chain';
import { sealEntry, type EntryInput } from './entry';

const names = commitValues({ reason: 'đủ điều kiện', choice: { option: 'yes', n: 1 } });
const values: ValueRow[] = names.map(({ path, salt, value }) => ({ seq: 2, path, salt, value }));
const commitments = Object.fromEntries(names.map((n) => [n.path, n.commitment]));

function chain(...overs: Partial<EntryInput>[]): ChainRow[] {
  const rows: ChainRow[] = [];
  for (const [i, over] of overs.entries()) {
    const input: EntryInput = {
      org: 'o',
      case: 'c',
      seq: i + 1,
      prev: rows.at(-1)?.hash ?? null,
      type: 't',
      definition: null,
      at: `2026-11-24T10:41:0${i}.000Z`,
      effective: '2026-11-24T10:41:00.000Z',
      cause: i === 0 ? null : i,
      payload: { i },
      ...over,
    };
    rows.push({ seq: i + 1, ...sealEntry(input) });
  }
  return rows;
}

const rows = chain({}, { commitments }, { type: 'step.closed', cause: 'time' });
const head = rows[2]?.hash as string;
const [one, two, three] = rows as [ChainRow, ChainRow, ChainRow];

describe('a chain', () => {
  it('verifies', () => expect(verifyChain(rows, values, { entries: 3, head })).toEqual({ ok: true, entries: 3, head }));
  it('may be empty', () => expect(verifyChain([], [])).toEqual({ ok: true, entries: 0, head: null }));

  it('shows a flip of any bit of any entry', () => {
    const unseen: string[] = [];
    for (const [i, row] of rows.entries()) {
      for (let bit = 0; bit < row.bytes.length * 8; bit += 1) {
        const bytes = Buffer.from(row.bytes);
        bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
        const verdict = verifyChain(rows.with(i, { ...row, bytes }), values);
        if (verdict.ok || verdict.code !== 'hash' || verdict.seq !== row.seq) unseen.push(`bit ${bit} of entry ${row.seq}`);
      }
    }
    expect(unseen).toEqual([]);
  });

  it('shows a flip of any bit of a salt or value', () => {
    for (const [i, row] of values.entries()) {
      for (let bit = 0; bit < saltBytes * 8; bit += 1) {
        const salt = Buffer.from(row.salt as Buffer);
        salt[bit >> 3] = (salt[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(verifyChain(rows, values.with(i, { ...row, salt })).ok).toBe(false);
      }
    }
  });

  it.each`
    what                            | changed                                                           | seq  | code
    ${'first removed'}              | ${[two, three]}                                                   | ${2} | ${'gap'}
    ${'middle removed'}             | ${[one, three]}                                                   | ${3} | ${'gap'}
    ${'middle removed, renumbered'} | ${[one, { ...three, seq: 2 }]}                                    | ${2} | ${'gap'}
    ${'one twice'}                  | ${[one, two, two, three]}                                         | ${2} | ${'gap'}
    ${'two exchanged'}              | ${[one, three, two]}                                              | ${3} | ${'gap'}
    ${'another inserted'}           | ${[one, chain({}, { type: 'x' })[1], two, three]}                 | ${2} | ${'gap'}
    ${'rewritten in the middle'}    | ${[one, chain({}, { type: 'x' })[1], three]}                      | ${3} | ${'prev'}
    ${'last removed'}               | ${[one, two]}                                                     | ${2} | ${'length'}
    ${'last rewritten'}             | ${[one, two, chain({}, { commitments }, { type: 'x' })[2]]}       | ${3} | ${'head'}
    ${'another case'}               | ${chain({}, { commitments }, { case: 'd' })}                      | ${3} | ${'subject'}
    ${'another organisation'}       | ${chain({}, { commitments, org: 'p' })}                           | ${2} | ${'subject'}
    ${'time going back'}            | ${chain({}, { commitments }, { at: '2026-11-24T10:41:00.500Z' })} | ${3} | ${'time'}
    ${'a hash that is not its'}     | ${[one, { ...two, hash: one.hash }, three]}                       | ${2} | ${'hash'}
  `('shows $what', ({ changed, seq, code }) => {
    expect(verifyChain(changed as ChainRow[], values, { entries: 3, head })).toEqual({ ok: false, seq, code });
  });

  it('shows bytes that are hashed but are no entry', () => {
    const bytes = Buffer.from('{"seq":1}');
    const hash = sha256Hex(bytes);
    expect(verifyChain([{ seq: 1, bytes, hash }], [])).toEqual({ ok: false, seq: 1, code: 'bytes' });
  });

  it.each`
    what                      | changed
    ${'another value'}        | ${{ value: 'không đủ điều kiện' }}
    ${'another path'}         | ${{ path: 'choice' }}
    ${'a path of nobody'}     | ${{ path: 'toString' }}
    ${'another entry'}        | ${{ seq: 1 }}
    ${'no such entry'}        | ${{ seq: 9 }}
    ${'a short salt'}         | ${{ salt: Buffer.alloc(31) }}
    ${'a value no one signs'} | ${{ value: 1.5 }}
    ${'a value without salt'} | ${{ salt: null }}
  `('shows $what', ({ changed }) => {
    const row = { ...(values[0] as ValueRow), ...(changed as object) };
    expect(verifyChain(rows, [row])).toMatchObject({ ok: false, code: 'commitment' });
  });

  it('still verifies when values are erased, with or without their row', () => {
    expect(verifyChain(rows, [], { head }).ok).toBe(true);
    expect(verifyChain(rows, [{ seq: 2, path: 'reason', salt: null }], { head }).ok).toBe(true);
  });
});

describe('a commitment', () => {
  const salt = Buffer.alloc(saltBytes, 7);

  it('is this for ever', () =>
    expect(commitment(salt, 'reason', 'đủ điều kiện')).toBe('8e4e6a1300357f370f894ccd56b16792b99161d138caa0df4efce495a64da52c'));

  it('tells path from value', () => {
    expect(commitment(salt, 'a', 'bc')).not.toBe(commitment(salt, 'ab', 'c'));
    expect(() => commitment(salt, 'a\0b', 'c')).toThrow(RangeError);
    expect(() => commitment(salt, '', 'c')).toThrow(RangeError);
    expect(() => commitment(salt.subarray(1), 'a', 'c')).toThrow(RangeError);
  });

  it('takes a salt of its own for each value', () => {
    const [a, b] = commitValues({ a: 'same', b: 'same' });
    expect(a?.salt.equals(b?.salt as Buffer)).toBe(false);
  });
});
