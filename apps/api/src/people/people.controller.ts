import { Controller, Get, Query } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { PeopleDto, PickPeopleQuery, PickPostsQuery, PickQuery, PostsDto, UnitsDto } from './people.dto';
import { Pick } from './pick';

@Controller()
export class PeopleController {
  constructor(private readonly pick: Pick) {}

  /** People to choose from, with what they hold today. */
  @Get('people')
  people(@CurrentActor() actor: Actor, @Query() query: PickPeopleQuery): Promise<PeopleDto> {
    return this.pick.people(actor, query);
  }

  /** Posts to fill, with holder and the case that is filling them. */
  @Get('posts')
  posts(@CurrentActor() actor: Actor, @Query() query: PickPostsQuery): Promise<PostsDto> {
    return this.pick.posts(actor, query);
  }

  @Get('units')
  units(@CurrentActor() actor: Actor, @Query() query: PickQuery): Promise<UnitsDto> {
    return this.pick.units(actor, query);
  }
}
