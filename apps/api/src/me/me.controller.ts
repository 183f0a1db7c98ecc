import { Body, Controller, Get, Put } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { MailDto, MeDto, SetMailDto } from './me.dto';
import { ReadMe } from './read-me';
import { SetMail } from './set-mail';

@Controller('me')
export class MeController {
  constructor(
    private readonly readMe: ReadMe,
    private readonly setMail: SetMail,
  ) {}

  /** The person of the session, his organisation, duties and offices. */
  @Get()
  read(@CurrentActor() actor: Actor): Promise<MeDto> {
    return this.readMe.run(actor);
  }

  /** Have notices sent by mail, or not. Idempotent. */
  @Put('mail')
  mail(@CurrentActor() actor: Actor, @Body() body: SetMailDto): Promise<MailDto> {
    return this.setMail.run(actor, body);
  }
}
