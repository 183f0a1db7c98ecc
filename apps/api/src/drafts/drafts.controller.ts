import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { Drafts } from './drafts';
import { DraftDto, DraftsDto, SaveDraftDto } from './drafts.dto';

@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  /** My drafts, last saved first. */
  @Get()
  list(@CurrentActor() actor: Actor): Promise<DraftsDto> {
    return this.drafts.list(actor);
  }

  @Get(':id')
  one(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DraftDto> {
    return this.drafts.one(actor, id);
  }

  /** Save under an id of the client's own making; done again it replaces. */
  @Put(':id')
  save(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: SaveDraftDto): Promise<DraftDto> {
    return this.drafts.save(actor, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.drafts.remove(actor, id);
  }
}
