import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { validated } from '../http/validate';
import { Advance, type Advanced } from './advance';
import { ReadRehearsal } from './read-rehearsal';
import { AdvanceDto } from './rehearsal.dto';

/** The rehearsal that the actor is in. A real organisation answers 409. */
@Controller('rehearsal')
export class RehearsalController {
  constructor(
    private readonly advanceClock: Advance,
    private readonly readRehearsal: ReadRehearsal,
  ) {}

  @Get()
  read(@CurrentActor() actor: Actor): Promise<object> {
    return this.readRehearsal.run(actor);
  }

  @Post('advance')
  @HttpCode(200)
  advance(@CurrentActor() actor: Actor, @Body() body: unknown, @IdempotencyKey() key: string): Promise<Advanced> {
    return this.advanceClock.run(actor, validated(AdvanceDto, body ?? {}), key);
  }
}
