import { stringify } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import type { Cell } from './export-cells';

/**
 * UTF-8 with a mark that spreadsheets know; a cell that looks like a formula is neutralised. The first row is there before
 * anything is answered, so that a fault is a problem; one in mid-file ends the stream with it, and the answer breaks off.
 */
export async function asCsv(columns: readonly string[], rows: AsyncGenerator<Cell[]>): Promise<Readable> {
  const first = await rows.next();
  const out = stringify({ bom: true, escape_formulas: true, header: true, columns: [...columns], cast: { date: asText } });
  pipeline(Readable.from(from(first, rows)), out, () => undefined); // whoever reads `out` hears of the fault there
  return out;
}

async function* from(first: IteratorResult<Cell[]>, rest: AsyncGenerator<Cell[]>): AsyncGenerator<Cell[]> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

/** "2026-12-25 23:59": every spreadsheet reads it as a date, and it sorts as a text. */
const asText = (value: Date): string => value.toISOString().slice(0, 16).replace('T', ' ');
