import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { Paged } from '../http/paged';
import { type EngineHistoryDto, EngineQuery } from './engine-history.dto';
import { type IncidentsDto, RungByHandDto, type UnsettledDto, type VerificationDto, VerifyQuery } from './admin.dto';
import { Inspect } from './inspect';
import { ReadEngine } from './read-engine';
import { Ring } from './ring';

@Controller('admin')
export class AdminController {
  constructor(
    private readonly inspect: Inspect,
    private readonly readEngine: ReadEngine,
    private readonly ring: Ring,
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

  /** Verification across cases, a hundred chains a page, with the first broken entry of each that fails. */
  @Get('verification')
  @Paged()
  verification(@CurrentActor() actor: Actor, @Query() query: VerifyQuery): Promise<VerificationDto> {
    return this.inspect.verify(actor, query.cursor);
  }

  /** The engine's own history of a case, with the rings by which it took note. From what was stored once it has forgotten the run. */
  @Get('cases/:caseId/engine')
  engine(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Query() query: EngineQuery,
  ): Promise<EngineHistoryDto> {
    return this.readEngine.run(actor, caseId, query.run);
  }

  /** Have the engine look at a case once more; nothing of the case changes, the register says who asked. */
  @Post('cases/:caseId/ring')
  @HttpCode(200)
  ringOnce(
    @CurrentActor() actor: Actor,
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @IdempotencyKey() key: string,
  ): Promise<RungByHandDto> {
    return this.ring.run(actor, caseId, key);
  }
}
