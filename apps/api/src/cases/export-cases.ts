import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Readable } from 'node:stream';
import { Readable as Stream } from 'node:stream';
import writeXlsxFile from 'write-excel-file/node';
import type { Actor } from '../http/actor';
import type { ListCasesQuery, ListedCaseDto } from './case-list.dto';
import { ListCases } from './list-cases';

const headings = {
  vi: [
    'Mã hồ sơ',
    'Loại',
    'Quy trình',
    'Trạng thái',
    'Kết quả',
    'Vị trí',
    'Đơn vị',
    'Nhân sự',
    'Bước đang mở',
    'Hạn gần nhất',
    'Bắt đầu',
    'Kết thúc',
  ],
  en: ['Code', 'Kind', 'Procedure', 'State', 'Outcome', 'Post', 'Unit', 'Candidates', 'Open steps', 'Next due', 'Started', 'Ended'],
} as const;

type Language = keyof typeof headings;

/** The list as filtered, for a spreadsheet: every page, as many rows as match. */
@Injectable()
export class ExportCases {
  constructor(private readonly list: ListCases) {}

  /** UTF-8 with a mark that spreadsheets know; a cell that looks like a formula is neutralised. */
  csv(actor: Actor, query: ListCasesQuery): Readable {
    const language = query.lang ?? 'vi';
    const out = stringify({ bom: true, escape_formulas: true, header: true, columns: [...headings[language]] });
    return Stream.from(this.rows(actor, query, language)).pipe(out);
  }

  async xlsx(actor: Actor, query: ListCasesQuery): Promise<Buffer> {
    const language = query.lang ?? 'vi';
    const data = [headings[language].map((value) => ({ value, fontWeight: 'bold' as const }))];
    const rows: { value: string; type: StringConstructor }[][] = [];
    for await (const row of this.rows(actor, query, language)) rows.push(row.map((value) => ({ value, type: String })));
    return writeXlsxFile([...data, ...rows], { sheet: language === 'vi' ? 'Hồ sơ' : 'Cases' }).toBuffer();
  }

  private async *rows(actor: Actor, query: ListCasesQuery, language: Language): AsyncGenerator<string[]> {
    for await (const item of this.list.all(actor, query)) yield cells(item, language);
  }
}

function cells(item: ListedCaseDto, language: Language): string[] {
  return [
    item.code,
    item.kind,
    item.procedure,
    item.status,
    item.outcome ?? '',
    item.post.title[language],
    item.post.unit.name[language],
    item.candidates.map((c) => c.name).join('; '),
    item.open.map((s) => s.title[language]).join('; '),
    item.nextDue ?? '',
    item.startedAt,
    item.endedAt ?? '',
  ];
}
