import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import writeXlsxFile from 'write-excel-file/node';
import { inTransaction, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import type { ListCasesQuery } from './case-list.dto';
import { asCsv } from './export-csv';
import { cells, headings, type Cell } from './export-cells';
import { ListCases } from './list-cases';

/** The list as filtered, for a spreadsheet: every page, as many rows as match. */
@Injectable()
export class ExportCases {
  constructor(
    private readonly list: ListCases,
    private readonly work: UnitOfWork,
  ) {}

  csv(actor: Actor, query: ListCasesQuery): Promise<Readable> {
    return asCsv(headings[query.lang ?? 'vi'], this.rows(actor, query));
  }

  async xlsx(actor: Actor, query: ListCasesQuery): Promise<Buffer> {
    const language = query.lang ?? 'vi';
    const head = headings[language].map((value) => ({ value, fontWeight: 'bold' as const }));
    const rows = [];
    for await (const row of this.rows(actor, query)) rows.push(row.map(xlsxCell));
    return writeXlsxFile([head, ...rows], { sheet: language === 'vi' ? 'Hồ sơ' : 'Cases' }).toBuffer();
  }

  private async *rows(actor: Actor, query: ListCasesQuery): AsyncGenerator<Cell[]> {
    const [at] = await inTransaction(this.work.source, actor.org, (tx) =>
      tx.query<{ zone: string }>('select zone from organisation where org = $1', [tx.org]),
    );
    for await (const item of this.list.all(actor, query)) yield cells(item, query.lang ?? 'vi', at?.zone ?? 'UTC');
  }
}

/** A text stays a text, whatever it looks like. */
function xlsxCell(value: Cell) {
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy hh:mm' };
  return value === null ? null : { value, type: String };
}
