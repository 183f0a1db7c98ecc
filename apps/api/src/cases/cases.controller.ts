import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { Receipt } from '#persistence';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { validated } from '../http/validate';
import { ListCases } from './list-cases';
import { ReadCase } from './read-case';
import { ReadTrail } from './read-trail';
import { StartCase } from './start-case';
import { StartCaseDto } from './start-case.dto';
import { Waiting } from './waiting';

@Controller('cases')
export class CasesController {
  constructor(
    private readonly startCase: StartCase,
    private readonly readCase: ReadCase,
    private readonly listCases: ListCases,
    private readonly readTrail: ReadTrail,
    private readonly waiting: Waiting,
  ) {}

  @Post()
  @HttpCode(201)
  start(@CurrentActor() actor: Actor, @Body() body: unknown, @IdempotencyKey() key: string): Promise<Receipt> {
    return this.startCase.run(actor, validated(StartCaseDto, body), key);
  }

  @Get()
  list(@CurrentActor() actor: Actor, @Query('status') status?: string, @Query('cursor') cursor?: string): Promise<object> {
    return this.listCases.run(actor, { status, cursor });
  }

  @Get(':caseId')
  read(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<object> {
    return this.readCase.run(actor, caseId);
  }

  @Get(':caseId/waiting')
  waits(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<object> {
    return this.waiting.run(actor, caseId);
  }

  @Get(':caseId/audit')
  audit(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<object> {
    return this.readTrail.run(actor, caseId);
  }
}
