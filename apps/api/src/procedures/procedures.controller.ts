import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { ProcedureDetailDto, ProceduresDto, VersionQuery } from './procedures.dto';
import { ReadProcedures } from './read-procedures';

@Controller('procedures')
export class ProceduresController {
  constructor(private readonly procedures: ReadProcedures) {}

  /** The catalogue: every version published here. */
  @Get()
  list(@CurrentActor() actor: Actor): Promise<ProceduresDto> {
    return this.procedures.list(actor);
  }

  /** A definition with its titles, rules and sources; the latest version unless one is named. */
  @Get(':key')
  one(@CurrentActor() actor: Actor, @Param('key') key: string, @Query() query: VersionQuery): Promise<ProcedureDetailDto> {
    return this.procedures.one(actor, key, query.version);
  }
}
