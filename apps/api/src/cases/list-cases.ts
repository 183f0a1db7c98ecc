import { Injectable } from '@nestjs/common';
import { inTransaction, instantOf, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly started_at: string;
  readonly steps: { key: string; state: string; dueAt: string | null }[];
}

const page = 50;

/** Cases the actor may read, newest first. The SQL scope says the same as `canRead`, and a test holds them together. */
@Injectable()
export class ListCases {
  constructor(private readonly work: UnitOfWork) {}

  async run(actor: Actor, filter: { status: string | undefined; cursor: string | undefined }): Promise<object> {
    const rows = await inTransaction(this.work.source, actor.org, (tx) =>
      tx.query<Row>(sql, [actor.org, actor.personId, filter.status ?? null, filter.cursor ?? null, page + 1]),
    );
    const items = rows.slice(0, page).map((r) => ({ ...r, started_at: undefined, startedAt: instantOf(r.started_at) }));
    return { items, nextCursor: rows.length > page ? (items.at(-1)?.id ?? null) : null };
  }
}

const sql = `select c.id, c.code, c.kind, c.status, c.outcome, c.started_at,
    (select coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'state', s.state, 'dueAt', k.due_at) order by s.ordinal), '[]')
       from step s left join clock k on k.org = s.org and k.step = s.id where s.org = c.org and s.case_id = c.id and s.state in ('open', 'unseated', 'blocked')) as steps
  from cases c
 where c.org = $1 and ($3::text is null or c.status = $3) and ($4::uuid is null or c.id < $4::uuid)
   and (exists (select from duty where org = $1 and person = $2 and duty in ('auditor', 'administrator'))
     or exists (select from seat s where s.org = $1 and s.case_id = c.id and s.person = $2)
     or exists (select from step s where s.org = $1 and s.case_id = c.id and s.accountable = $2)
     or exists (select from candidate s where s.org = $1 and s.case_id = c.id and s.person = $2)
     or exists (select from membership m join body b on b.org = m.org and b.id = m.body where m.org = $1 and m.person = $2 and b.unit in (c.unit, c.authority) and b.kind = 'organisation-board')
     or exists (select from incumbency i join post p on p.org = i.org and p.id = i.post where i.org = $1 and i.person = $2 and p.unit in (c.unit, c.authority) and p.kind in ('head-of-personnel', 'chair')))
 order by c.id desc limit $5`;
