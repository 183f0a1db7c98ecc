import { Injectable } from '@nestjs/common';
import { inTransaction, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import type { MyCasesDto } from './me.dto';

/** The cases a person is a candidate in, open ones first, then the newest: what concerns him, whatever else he may read. */
@Injectable()
export class MyCases {
  constructor(private readonly work: UnitOfWork) {}

  async run(actor: Actor): Promise<MyCasesDto> {
    const rows = await inTransaction(this.work.source, actor.org, (tx) =>
      tx.query<{ id: string }>(
        `select c.id from candidate d join cases c on c.org = d.org and c.id = d.case_id where d.org = $1 and d.person = $2
          order by c.status = 'ended', c.started_at desc, c.id`,
        [tx.org, actor.personId],
        'my cases',
      ),
    );
    return { items: rows.map((row) => row.id) };
  }
}
