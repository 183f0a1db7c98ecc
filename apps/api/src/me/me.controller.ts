import { Controller, Get } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { MeDto } from './me.dto';
import { ReadMe } from './read-me';

@Controller('me')
export class MeController {
  constructor(private readonly readMe: ReadMe) {}

  /** The person of the session, his organisation, duties and offices. */
  @Get()
  read(@CurrentActor() actor: Actor): Promise<MeDto> {
    return this.readMe.run(actor);
  }
}
