import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { setSession } from '../http/session.guard';
import { validated } from '../http/validate';
import { Advance, type Advanced } from './advance';
import { Play, type Playing } from './play';
import { ReadRehearsal } from './read-rehearsal';
import { AdvanceDto, PlayDto } from './rehearsal.dto';

/** The rehearsal that the actor is in. A real organisation answers 409. */
@Controller('rehearsal')
export class RehearsalController {
  constructor(
    private readonly advanceClock: Advance,
    private readonly readRehearsal: ReadRehearsal,
    private readonly playing: Play,
  ) {}

  @Get()
  read(@CurrentActor() actor: Actor): Promise<object> {
    return this.readRehearsal.run(actor);
  }

  /** Whom the director can play, and the posts a procedure can be about. */
  @Get('cast')
  cast(@CurrentActor() actor: Actor): Promise<object> {
    return this.readRehearsal.cast(actor);
  }

  @Post('play')
  @HttpCode(201)
  async play(@CurrentActor() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) response: Response): Promise<Playing> {
    const playing = await this.playing.run(actor, validated(PlayDto, body).person);
    setSession(response, playing.token);
    return playing;
  }

  @Post('advance')
  @HttpCode(200)
  advance(@CurrentActor() actor: Actor, @Body() body: unknown, @IdempotencyKey() key: string): Promise<Advanced> {
    return this.advanceClock.run(actor, validated(AdvanceDto, body ?? {}), key);
  }
}
