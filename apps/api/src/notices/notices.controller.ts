import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { Paged } from '../http/paged';
import { ListNotices } from './list-notices';
import { ListNoticesQuery, NoticesDto } from './notices.dto';
import { ReadNotices } from './read-notices';

@Controller('notices')
export class NoticesController {
  constructor(
    private readonly listNotices: ListNotices,
    private readonly readNotices: ReadNotices,
  ) {}

  /** My notices, newest first, with the count of unread ones. */
  @Get()
  @Paged()
  list(@CurrentActor() actor: Actor, @Query() query: ListNoticesQuery): Promise<NoticesDto> {
    return this.listNotices.run(actor, query);
  }

  /** Mark all as read. Idempotent. */
  @Post('read')
  @HttpCode(204)
  readAll(@CurrentActor() actor: Actor, @IdempotencyKey() key: string): Promise<void> {
    return this.readNotices.run(actor, null, key);
  }

  /** Mark one as read. Idempotent. */
  @Post(':id/read')
  @HttpCode(204)
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IdempotencyKey() key: string): Promise<void> {
    return this.readNotices.run(actor, id, key);
  }
}
