import { Controller, Get, Query } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { Find } from './find';
import { SearchDto, SearchQuery } from './search.dto';

@Controller('search')
export class SearchController {
  constructor(private readonly find: Find) {}

  /** Cases, people and units by what they are called, with or without diacritics. */
  @Get()
  search(@CurrentActor() actor: Actor, @Query() query: SearchQuery): Promise<SearchDto> {
    return this.find.run(actor, query.q);
  }
}
