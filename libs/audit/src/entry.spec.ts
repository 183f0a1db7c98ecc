import { BadEntry, readEntry, sealEntry, type EntryInput } from './entry';

const first: EntryInput = {
  org: '01890000-0000-7000-8000-000000000001',
  case: '01890000-0000-7000-8000-000000000002',
  seq: 1,
  prev: null,
  type: 'case.started',
  definition: 'a'.repeat(64),
  actor: '01890000-0000-7000-8000-000000000003',
  auth: 'demo',
  at: '2026-11-24T10:41:00.000Z',
  effective: '2026-11-24T10:41:00.000Z',
  cause: null,
  payload: { candidates: 1 },
};

describe('an entry', () => {
  it('has these bytes and this hash for ever', () => {
    const { bytes, hash } = sealEntry(first);
    expect(bytes.toString('utf8')).toBe(
      '{"actor":"01890000-0000-7000-8000-000000000003","at":"2026-11-24T10:41:00.000Z","auth":"demo","case":"01890000-0000-7000-8000-000000000002","cause":null,' +
        `"definition":"${'a'.repeat(64)}","effective":"2026-11-24T10:41:00.000Z","format":"mandate/entry/1","org":"01890000-0000-7000-8000-000000000001",` +
        '"payload":{"candidates":1},"prev":null,"seq":1,"type":"case.started"}',
    );
    expect(hash).toBe('74263c51311f227a70cffbfb5aef8886f5c8ec5af267371282843c984a903494');
  });

  it('is read back from its bytes', () => expect(readEntry(sealEntry(first).bytes)).toEqual({ ...first, format: 'mandate/entry/1' }));

  it('leaves out what there is none of', () => {
    expect(sealEntry({ ...first, commitments: {} }).hash).toBe(sealEntry(first).hash);
  });

  it.each`
    what                     | over
    ${'two chains'}          | ${{ register: 'calendar' }}
    ${'no chain'}            | ${{ case: undefined }}
    ${'seq from 0'}          | ${{ seq: 0 }}
    ${'a first with a prev'} | ${{ prev: 'b'.repeat(64) }}
    ${'a second without'}    | ${{ seq: 2 }}
    ${'seconds only'}        | ${{ at: '2026-11-24T10:41:00Z' }}
    ${'a cause to come'}     | ${{ cause: 1 }}
    ${'a hash in capitals'}  | ${{ definition: 'A'.repeat(64) }}
    ${'no type'}             | ${{ type: '' }}
    ${'a loose commitment'}  | ${{ commitments: { reason: 'because' } }}
  `('refuses $what', ({ over }) => expect(() => sealEntry({ ...first, ...(over as object) })).toThrow(BadEntry));

  it.each`
    what                | bytes
    ${'spaces'}         | ${' {"format":"mandate/entry/1"}'}
    ${'no JSON'}        | ${'{'}
    ${'no object'}      | ${'[]'}
    ${'another format'} | ${'{"format":"mandate/entry/2"}'}
    ${'a member more'}  | ${sealEntry(first).bytes.toString('utf8').replace('"seq":1', '"seq":1,"sex":1')}
    ${'a member twice'} | ${sealEntry(first).bytes.toString('utf8').replace('"seq":1', '"seq":1,"seq":1')}
  `('is not read from $what', ({ bytes }) => expect(readEntry(Buffer.from(bytes as string, 'utf8'))).toBeUndefined());

  it('is not read from bytes that are no UTF-8', () => expect(readEntry(Buffer.from([0x22, 0xff, 0x22]))).toBeUndefined());
});
