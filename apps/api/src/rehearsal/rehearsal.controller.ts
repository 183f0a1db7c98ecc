import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { KeepsNothing } from '../http/key.guard';
import { sessionAnswer } from '../http/session-answer';
import { Paged } from '../http/paged';
import { Advance } from './advance';
import { Play } from './play';
import { ReadRehearsal } from './read-rehearsal';
import { ReadStory } from './read-story';
import { AdvancedDto, CastDto, PlayingDto, RehearsalDto } from './rehearsal-answers.dto';
import { AdvanceDto, PlayDto } from './rehearsal.dto';
import { StoryDto, StoryQuery } from './story.dto';

/** The rehearsal that the actor is in. A real organisation answers 409. */
@Controller('rehearsal')
export class RehearsalController {
  constructor(
    private readonly advanceClock: Advance,
    private readonly readRehearsal: ReadRehearsal,
    private readonly readStory: ReadStory,
    private readonly playing: Play,
  ) {}

  /** Its clock, its open cases and what time makes due next. */
  @Get()
  read(@CurrentActor() actor: Actor): Promise<RehearsalDto> {
    return this.readRehearsal.run(actor);
  }

  /** Whom the director can play, and the posts a procedure can be about. */
  @Get('cast')
  cast(@CurrentActor() actor: Actor): Promise<CastDto> {
    return this.readRehearsal.cast(actor);
  }

  /** What happened in it and whom it reached, newest page first. */
  @Get('story')
  @Paged()
  story(@CurrentActor() actor: Actor, @Query() query: StoryQuery): Promise<StoryDto> {
    return this.readStory.run(actor, query);
  }

  /** Play a dummy under one's own sign-in; every entry names both. Playing oneself ends it. */
  @Post('play')
  @HttpCode(201)
  @KeepsNothing()
  async play(@CurrentActor() actor: Actor, @Body() body: PlayDto, @Res({ passthrough: true }) response: Response): Promise<PlayingDto> {
    return sessionAnswer(response, await this.playing.run(actor, body.person));
  }

  /** Move the clock to the next due instant, or through all of them to an asked one; answers when all is settled. */
  @Post('advance')
  @HttpCode(200)
  advance(@CurrentActor() actor: Actor, @Body() body: AdvanceDto, @IdempotencyKey() key: string): Promise<AdvancedDto> {
    return this.advanceClock.run(actor, body, key);
  }
}
