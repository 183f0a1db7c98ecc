import { Body, Controller, Get, Put } from '@nestjs/common';
import { CurrentActor, type Actor } from '../http/actor';
import { MailDto, MeDto, MyCasesDto, SetMailDto } from './me.dto';
import { MyCases } from './my-cases';
import { ReadMe } from './read-me';
import { SetMail } from './set-mail';

@Controller('me')
export class MeController {
  constructor(
    private readonly readMe: ReadMe,
    private readonly myCases: MyCases,
    private readonly setMail: SetMail,
  ) {}

  /** The person of the session, his organisation, duties and offices. */
  @Get()
  read(@CurrentActor() actor: Actor): Promise<MeDto> {
    return this.readMe.run(actor);
  }

  /** The cases that are about him. */
  @Get('cases')
  cases(@CurrentActor() actor: Actor): Promise<MyCasesDto> {
    return this.myCases.run(actor);
  }

  /** Have notices sent by mail, or not. Idempotent. */
  @Put('mail')
  mail(@CurrentActor() actor: Actor, @Body() body: SetMailDto): Promise<MailDto> {
    return this.setMail.run(actor, body);
  }
}
