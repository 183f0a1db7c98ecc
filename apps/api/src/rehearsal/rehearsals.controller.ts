import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { setSession } from '../http/session.guard';
import { validated } from '../http/validate';
import { CreateRehearsal, type EnteredRehearsal } from './create-rehearsal';
import { CreateRehearsalDto } from './rehearsal.dto';

/** Rehearsals of the actor's organisation. */
@Controller('rehearsals')
export class RehearsalsController {
  constructor(private readonly rehearsals: CreateRehearsal) {}

  @Post()
  @HttpCode(201)
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @IdempotencyKey() key: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EnteredRehearsal> {
    const entered = await this.rehearsals.run(actor, validated(CreateRehearsalDto, body ?? {}), key);
    setSession(response, entered.token);
    return entered;
  }

  @Get()
  list(@CurrentActor() actor: Actor): Promise<object> {
    return this.rehearsals.list(actor);
  }

  @Post(':rehearsal/session')
  @HttpCode(201)
  async enter(
    @CurrentActor() actor: Actor,
    @Param('rehearsal', ParseUUIDPipe) rehearsal: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EnteredRehearsal> {
    const entered = await this.rehearsals.enter(actor, rehearsal);
    setSession(response, entered.token);
    return entered;
  }
}
