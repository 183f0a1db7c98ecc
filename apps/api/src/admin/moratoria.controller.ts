import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { IdempotencyKey } from '../http/idempotency-key';
import { KeepsNothing } from '../http/key.guard';
import { Moratoria } from './moratoria';
import { DeclaredMoratoriumDto, DeclareMoratoriumDto, LiftMoratoriumDto, MoratoriaDto, MoratoriumPreviewDto } from './moratorium.dto';

/** A moratorium stops starts and holds the cases that run, each in a transaction of its own. */
@Controller('admin/moratoria')
export class MoratoriaController {
  constructor(private readonly moratoria: Moratoria) {}

  /** The newest fifty. */
  @Get()
  list(@CurrentActor() actor: Actor): Promise<MoratoriaDto> {
    return this.moratoria.list(actor);
  }

  /** What declaring it would hold; nothing is stored. Refused for what `declare` is refused for. */
  @Post('preview')
  @HttpCode(200)
  @KeepsNothing()
  preview(@CurrentActor() actor: Actor, @Body() body: DeclareMoratoriumDto): Promise<MoratoriumPreviewDto> {
    return this.moratoria.preview(actor, body);
  }

  /** From the answer on nothing that it covers starts; a batch holds the open cases. */
  @Post()
  @HttpCode(201)
  declare(@CurrentActor() actor: Actor, @Body() body: DeclareMoratoriumDto, @IdempotencyKey() key: string): Promise<DeclaredMoratoriumDto> {
    return this.moratoria.declare(actor, body, key);
  }

  /** Starts are free again; a batch ends the holds that are its own, and no other. */
  @Post(':id/lift')
  @HttpCode(200)
  lift(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LiftMoratoriumDto,
    @IdempotencyKey() key: string,
  ): Promise<DeclaredMoratoriumDto> {
    return this.moratoria.lift(actor, id, body, key);
  }
}
