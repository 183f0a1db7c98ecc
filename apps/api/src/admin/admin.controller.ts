import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { type IncidentsDto, type UnsettledDto, type VerificationDto, VerifyQuery } from './admin.dto';
import type { EngineHistoryDto } from './engine-history.dto';
import { Inspect } from './inspect';
import { ReadEngineHistory } from './read-engine-history';

@Controller('admin')
export class AdminController {
  constructor(
    private readonly inspect: Inspect,
    private readonly engineHistory: ReadEngineHistory,
  ) {}

  /** Parked moves. Retry is an act on the case. */
  @Get('incidents')
  incidents(@CurrentActor() actor: Actor): Promise<IncidentsDto> {
    return this.inspect.incidents(actor);
  }

  /** Cases of which the engine knows less than the database, for more than 60 s. */
  @Get('unsettled')
  unsettled(@CurrentActor() actor: Actor): Promise<UnsettledDto> {
    return this.inspect.unsettled(actor);
  }

  /** The engine's own history of a case, or the one kept of it, beside what our rows say. */
  @Get('cases/:caseId/engine')
  engine(@CurrentActor() actor: Actor, @Param('caseId', ParseUUIDPipe) caseId: string): Promise<EngineHistoryDto> {
    return this.engineHistory.run(actor, caseId);
  }

  /** Verification across cases, a hundred chains a page, with the first broken entry of each that fails. */
  @Get('verification')
  verification(@CurrentActor() actor: Actor, @Query() query: VerifyQuery): Promise<VerificationDto> {
    return this.inspect.verify(actor, query.cursor);
  }
}
