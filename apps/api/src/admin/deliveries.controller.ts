import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { Paged } from '../http/paged';
import { Deliveries } from './deliveries';
import { DeliveriesDto, DeliveriesQuery, DeliveryStateDto } from './delivery.dto';

@Controller('admin/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: Deliveries) {}

  /** Mail on its way, newest first. */
  @Get()
  @Paged()
  list(@CurrentActor() actor: Actor, @Query() query: DeliveriesQuery): Promise<DeliveriesDto> {
    return this.deliveries.list(actor, query);
  }

  /** Try one again that was given up; the register says who did. Idempotent. */
  @Post(':id/retry')
  @HttpCode(200)
  retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @IdempotencyKey() key: string): Promise<DeliveryStateDto> {
    return this.deliveries.retry(actor, id, key);
  }
}
