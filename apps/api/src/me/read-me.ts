import { Injectable } from '@nestjs/common';
import { inTransaction, instantOf, UnitOfWork } from '#persistence';
import { belowSql } from '../events/hub';
import type { Actor } from '../http/actor';
import { edgeProblem } from '../http/problem';
import { renewAfterMs, sessionMs } from '../http/sessions';
import type { MeDto } from './me.dto';

type Row = Omit<MeDto, 'startsCases' | 'playedBy' | 'sessionMs'> & { readonly active: boolean };

/** Who the session belongs to, in which organisation, what he holds, and the organisation's clock. */
@Injectable()
export class ReadMe {
  constructor(private readonly work: UnitOfWork) {}

  async run(actor: Actor): Promise<MeDto> {
    const [row] = await inTransaction(this.work.source, actor.org, (tx) => tx.query<Row>(sql, [tx.org, actor.personId], 'me'));
    if (!row?.active) throw edgeProblem('unauthenticated');
    const { active: _active, now, ...me } = row;
    return {
      ...me,
      startsCases: me.offices.some((o) => o.kind === 'organisation-board'),
      playedBy: actor.playedBy ?? null,
      now: instantOf(now) ?? '',
      sessionMs: sessionMs - renewAfterMs,
    };
  }
}

const sql = `with o as (select *, date_trunc('milliseconds', clock_timestamp() + clock_offset_ms * interval '1 millisecond') as now from organisation where org = $1),
  d as (select (now at time zone zone)::date as day from o),
  held as (
    select p.title, p.kind, null as role, p.unit from incumbency i join post p on p.org = i.org and p.id = i.post, d
     where i.org = $1 and i.person = $2 and i.valid_from <= d.day and (i.valid_until is null or i.valid_until > d.day)
    union all
    select b.title, b.kind, m.role, b.unit from membership m join body b on b.org = m.org and b.id = m.body, d
     where m.org = $1 and m.person = $2 and m.valid_from <= d.day and (m.valid_until is null or m.valid_until > d.day))
  select n.id, n.name, n.active, o.now, ${belowSql} as "eventsFrom", jsonb_build_object('address', n.email, 'wanted', n.mail, 'language', n.language) as mail,
    jsonb_build_object('id', o.org, 'name', o.name, 'zone', o.zone, 'rehearsal', o.rehearsal, 'clockOffsetMs', o.clock_offset_ms) as organisation,
    array(select duty from duty where org = $1 and person = $2 order by duty) as duties,
    (select coalesce(jsonb_agg(jsonb_build_object('title', h.title, 'kind', h.kind, 'role', h.role, 'unit', jsonb_build_object('id', u.id, 'name', u.name))), '[]')
       from held h join unit u on u.org = $1 and u.id = h.unit) as offices,
    (select count(*)::int from notice where org = $1 and person = $2 and read_at is null) as "unreadNotices"
  from person n, o where n.org = $1 and n.id = $2`;
