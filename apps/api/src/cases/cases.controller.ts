import { Body, Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { KeepsNothing } from '../http/key.guard';
import { Paged } from '../http/paged';
import { AsksItself } from '../http/session.guard';
import { CaseListDto, ListCasesQuery } from './case-list.dto';
import { ExportCases } from './export-cases';
import { ListCases } from './list-cases';
import { ReceiptDto, toReceiptDto } from './receipt.dto';
import { PreviewCase } from './preview-case';
import type { PreviewDto } from './preview.dto';
import { StartCase } from './start-case';
import { StartCaseDto } from './start-case.dto';
import type { CaseSummaryDto } from './case-summary.dto';
import { SummariseCases } from './summarise-cases';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@Controller()
export class CasesController {
  constructor(
    private readonly startCase: StartCase,
    private readonly previewCase: PreviewCase,
    private readonly listCases: ListCases,
    private readonly exportCases: ExportCases,
    private readonly summariseCases: SummariseCases,
  ) {}

  /** Start a procedure. The case, its first steps and their holders' tasks are there with the receipt. */
  @Post('cases')
  @AsksItself()
  @HttpCode(201)
  start(@CurrentActor() actor: Actor, @Body() body: StartCaseDto, @IdempotencyKey() key: string): Promise<ReceiptDto> {
    return this.startCase.run(actor, body, key).then(toReceiptDto);
  }

  /** What starting would do: who would be asked, computed dates, verdicts on each candidate. Nothing is stored. */
  @Post('cases/preview')
  @HttpCode(200)
  @KeepsNothing()
  preview(@CurrentActor() actor: Actor, @Body() body: StartCaseDto): Promise<PreviewDto> {
    return this.previewCase.run(actor, body);
  }

  /** Cases the reader may know of, as filtered. `Link: rel="next"` leads on. */
  @Get('cases')
  @Paged()
  list(@CurrentActor() actor: Actor, @Query() query: ListCasesQuery): Promise<CaseListDto> {
    return this.listCases.run(actor, query);
  }

  /** Ages and next deadlines of the open cases that the same filters leave, counted. */
  @Get('cases/summary')
  summary(@CurrentActor() actor: Actor, @Query() query: ListCasesQuery): Promise<CaseSummaryDto> {
    return this.summariseCases.run(actor, query);
  }

  /** The same list for a spreadsheet. */
  @Get('cases.csv')
  @ApiProduces('text/csv')
  @Header('Content-Disposition', 'attachment; filename="cases.csv"')
  async csv(@CurrentActor() actor: Actor, @Query() query: ListCasesQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.exportCases.csv(actor, query), { type: 'text/csv; charset=utf-8' });
  }

  /** The same list as a workbook. */
  @Get('cases.xlsx')
  @ApiProduces(xlsx)
  @Header('Content-Disposition', 'attachment; filename="cases.xlsx"')
  async xlsx(@CurrentActor() actor: Actor, @Query() query: ListCasesQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.exportCases.xlsx(actor, query), { type: xlsx });
  }
}
