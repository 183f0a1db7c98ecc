import { strFromU8, unzipSync } from 'fflate';

export type SheetCell = string | number;

/** The cells of a workbook's first sheet, row by row, as a spreadsheet reads them: texts, and numbers (a date is one). No formula may be among them. */
export function cellsOf(workbook: Uint8Array): SheetCell[][] {
  const parts = unzipSync(workbook);
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const texts = [...xml('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text = '']) => plain(text));
  const sheet = xml('xl/worksheets/sheet1.xml');
  if (sheet.includes('<f')) throw new Error('the sheet has a formula');
  return [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*)><v>([^<]*)<\/v><\/c>/g)].map(([, kind = '', value = '']) =>
      kind.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value),
    ),
  );
}

const marks: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const plain = (text: string): string => text.replace(/&\w+;/g, (mark) => marks[mark] ?? mark);

/** The wall clock of a spreadsheet's date: days since 30 December 1899. */
export const dateOf = (value: SheetCell | undefined): string =>
  new Date(Math.round((Number(value) - 25_569) * 1440) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
