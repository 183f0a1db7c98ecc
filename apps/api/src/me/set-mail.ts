import { Injectable } from '@nestjs/common';
import { inTransaction, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import { edgeProblem } from '../http/problem';
import type { MailDto, SetMailDto } from './me.dto';

/** Whether a person gets his notices by mail too, and in which language. */
@Injectable()
export class SetMail {
  constructor(private readonly work: UnitOfWork) {}

  /** Idempotent. What was written before and not sent yet follows the new wish. */
  async run(actor: Actor, { wanted, language }: SetMailDto): Promise<MailDto> {
    const [mail] = await inTransaction(this.work.source, actor.org, (tx) =>
      tx.query<MailDto>(
        `update person set mail = $3, language = coalesce($4, language) where org = $1 and id = $2 and active
           returning email as address, mail as wanted, language`,
        [tx.org, actor.personId, wanted, language ?? null],
      ),
    );
    if (!mail) throw edgeProblem('unauthenticated');
    return mail;
  }
}
