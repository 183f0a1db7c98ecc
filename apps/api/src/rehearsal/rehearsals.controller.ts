import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { sessionAnswer } from '../http/session-answer';
import { CreateRehearsal } from './create-rehearsal';
import { EnteredRehearsalDto, RehearsalListDto } from './rehearsal-answers.dto';
import { CreateRehearsalDto } from './rehearsal.dto';

/** Rehearsals of the actor's organisation. */
@Controller('rehearsals')
export class RehearsalsController {
  constructor(private readonly rehearsals: CreateRehearsal) {}

  /** Copy the organisation into a rehearsal and enter it as its director. */
  @Post()
  @HttpCode(201)
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateRehearsalDto,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EnteredRehearsalDto> {
    return sessionAnswer(response, await this.rehearsals.run(actor, body, key));
  }

  /** Rehearsals made of this organisation, newest first. */
  @Get()
  list(@CurrentActor() actor: Actor): Promise<RehearsalListDto> {
    return this.rehearsals.list(actor);
  }

  /** Enter a rehearsal that exists. */
  @Post(':rehearsal/session')
  @HttpCode(201)
  async enter(
    @CurrentActor() actor: Actor,
    @Param('rehearsal', ParseUUIDPipe) rehearsal: string,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EnteredRehearsalDto> {
    return sessionAnswer(response, await this.rehearsals.enter(actor, rehearsal, key));
  }
}
