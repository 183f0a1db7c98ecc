import { Controller, Get, Headers, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../http/actor';
import { tagged } from '../http/etag';
import { Paged } from '../http/paged';
import type { CaseDto } from './case.dto';
import { ReadCase } from './read-case';
import { ReadTimeline } from './read-timeline';
import { ReadTrail } from './read-trail';
import { type AuditTrailDto, type TimelineDto, TimelineQuery } from './trail.dto';
import { Waiting } from './waiting';
import type { WaitingDto } from './waiting.dto';

@Controller('cases/:caseId')
export class CaseController {
  constructor(
    private readonly readCase: ReadCase,
    private readonly readTimeline: ReadTimeline,
    private readonly readTrail: ReadTrail,
    private readonly waiting: Waiting,
  ) {}

  /** A case as its reader may see it. Its ETag stands for all of it but `now`: with If-None-Match, 304 while nothing has changed. */
  @Get()
  async read(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Res({ passthrough: true }) response: Response,
    @Headers('if-none-match') had?: string,
  ): Promise<CaseDto> {
    return tagged(response, had, await this.readCase.run(actor, caseId));
  }

  /** What the case waits for, and for each possible act of the reader allow or deny with its rule. */
  @Get('waiting')
  waits(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<WaitingDto> {
    return this.waiting.run(actor, caseId);
  }

  /** What happened, newest first. */
  @Get('timeline')
  @Paged()
  timeline(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() query: TimelineQuery,
  ): Promise<TimelineDto> {
    return this.readTimeline.run(actor, caseId, query);
  }

  /** The audit trail, verified as it is read. */
  @Get('audit')
  audit(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<AuditTrailDto> {
    return this.readTrail.run(actor, caseId);
  }
}
