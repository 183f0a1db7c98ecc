import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { BatchDto, BatchListDto, BatchStateDto, PublishCalendarDto, PublishedCalendarDto } from './batch.dto';
import { PublishCalendar } from './publish-calendar';
import { Steer } from './steer';

/** One thing done to many cases, each in a transaction of its own. */
@Controller('admin')
export class BatchesController {
  constructor(
    private readonly publishCalendar: PublishCalendar,
    private readonly steer: Steer,
  ) {}

  /** Publish the next version of the calendar. Clocks of every open case are reckoned anew by a batch, each case with its entry. */
  @Post('calendars')
  @HttpCode(201)
  publish(@CurrentActor() actor: Actor, @Body() body: PublishCalendarDto, @IdempotencyKey() key: string): Promise<PublishedCalendarDto> {
    return this.publishCalendar.run(actor, body, key);
  }

  /** The newest fifty. */
  @Get('batches')
  list(@CurrentActor() actor: Actor): Promise<BatchListDto> {
    return this.steer.list(actor);
  }

  /** How far it is, and the cases that were refused or parked. */
  @Get('batches/:id')
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BatchDto> {
    return this.steer.read(actor, id);
  }

  /** After the answer no further case is begun. Idempotent. */
  @Post('batches/:id/pause')
  @HttpCode(200)
  pause(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IdempotencyKey() key: string): Promise<BatchStateDto> {
    return this.steer.run(actor, id, 'paused', key);
  }

  /** Go on with the cases that wait, and try again those that are parked. Idempotent. */
  @Post('batches/:id/resume')
  @HttpCode(200)
  resume(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IdempotencyKey() key: string): Promise<BatchStateDto> {
    return this.steer.run(actor, id, 'running', key);
  }
}
