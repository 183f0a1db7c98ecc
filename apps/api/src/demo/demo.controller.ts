import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { IsUUID } from 'class-validator';
import { inTransaction, UnitOfWork } from '#persistence';
import { KeepsNothing } from '../http/key.guard';
import { edgeProblem } from '../http/problem';
import { sessionAnswer } from '../http/session-answer';
import { Open } from '../http/session.guard';
import { Sessions } from '../http/sessions';
import { validated } from '../http/validate';

class DemoSessionDto {
  @IsUUID() org!: string;
  @IsUUID() person!: string;
}

interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: string[];
}

/** The demo's people and a session for one of them. Registered under the demo profile on loopback only; production has no such route. */
@Open()
@Controller('demo')
export class DemoController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  @Get('people')
  async people(): Promise<object> {
    const organisations: { org: string; name: unknown; rehearsal: boolean }[] =
      await this.work.source.query('select * from organisations()');
    const items = await Promise.all(organisations.map(async (o) => ({ ...o, people: await this.peopleOf(o.org) })));
    return { items };
  }

  /** A token and no row; nobody is known yet in whose name a key could be kept. */
  @Post('session')
  @HttpCode(201)
  @KeepsNothing()
  async session(@Body() body: unknown, @Res({ passthrough: true }) response: Response): Promise<object> {
    const { org, person } = validated(DemoSessionDto, body);
    const known = (await this.peopleOf(org)).some((p) => p.id === person);
    if (!known) throw edgeProblem('not-found');
    const token = await this.sessions.issue({ org, personId: person, acr: 'demo' });
    return sessionAnswer(response, { token });
  }

  private peopleOf(org: string): Promise<DemoPerson[]> {
    return inTransaction(this.work.source, org, (tx) =>
      tx.query<DemoPerson>(
        `select p.id, p.name,
           array(select duty from duty d where d.org = p.org and d.person = p.id
             union select b.kind || case when m.role = 'chair' then ':chair' else '' end from membership m join body b on b.org = m.org and b.id = m.body where m.org = p.org and m.person = p.id
             union select o.kind from incumbency i join post o on o.org = i.org and o.id = i.post where i.org = p.org and i.person = p.id) as roles
         from person p where p.org = $1 and p.active order by ordering_key(p.name, p.ordering) collate "vi-x-icu", p.id`,
        [org],
      ),
    );
  }
}
