import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Cell } from './export-cells';
import { asCsv } from './export-csv';

async function* some(rows: Cell[][], fault?: Error): AsyncGenerator<Cell[]> {
  await Promise.resolve();
  yield* rows;
  if (fault) throw fault;
}

/** Whole, its mark included. */
const text = async (file: Readable): Promise<string> => (await buffer(file)).toString('utf8');

describe('a list as CSV', () => {
  it('has a mark, a heading, texts that are no formulas, and wall clocks', async () => {
    const file = await text(
      await asCsv(
        ['Code', 'Started'],
        some([
          ['=1+1', new Date('2026-12-25T23:59:30Z')],
          ['Đinh, "A"', null],
        ]),
      ),
    );
    expect(file).toBe('\uFEFFCode,Started\n\'=1+1,2026-12-25 23:59\n"Đinh, ""A""",\n');
  });

  it('has a heading where there is no row', async () => {
    expect(await text(await asCsv(['Code'], some([])))).toBe('\uFEFFCode\n');
  });

  it('that fails at once is no file', async () => {
    await expect(asCsv(['Code'], some([], new Error('the database is away')))).rejects.toThrow('the database is away');
  });

  it('that fails in the middle is not taken for whole', async () => {
    const file = await asCsv(['Code'], some([['BN-2026-0001']], new Error('the database went away')));
    await expect(text(file)).rejects.toThrow('the database went away');
  });
});
