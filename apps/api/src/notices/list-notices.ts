import { Injectable } from '@nestjs/common';
import { inTransaction, instantOf, UnitOfWork, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { Cursors } from '../http/cursors';
import { basisOf } from '../cases/basis';
import type { ListNoticesQuery, NoticeDto, NoticesDto } from './notices.dto';

interface Row {
  readonly id: string;
  readonly caseId: string | null;
  readonly code: string | null;
  readonly definition: string | null;
  readonly step: string | null;
  readonly stepKey: string | null;
  readonly kind: string;
  readonly at: string;
  readonly readAt: string | null;
  readonly rung: string | null;
  readonly rungId: string | null;
  readonly rungAt: string | null;
  readonly startedAt: string | null;
  readonly dueAt: string | null;
  readonly arithmetic: Record<string, unknown> | null;
  readonly term: NoticeDto['term'];
}

/** My notices, newest first, each reminder or escalation with the rung that wrote it and how its instant was reached. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  run(actor: Actor, query: ListNoticesQuery): Promise<NoticesDto> {
    const limit = query.limit ?? 50;
    const [at, id] = this.cursors.read('notices', query.cursor) ?? [null, null];
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const [count] = await tx.query<{ unread: number }>(unreadSql, [tx.org, actor.personId], 'unread');
      const rows = await tx.query<Row>(pageSql, [tx.org, actor.personId, at, id, limit + 1], 'notices');
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        unread: count?.unread ?? 0,
        items: await Promise.all(shown.map((row) => this.view(tx, row))),
        nextCursor: rows.length > limit && last ? this.cursors.write('notices', [instantOf(last.at), last.id]) : null,
      };
    });
  }

  private async view(tx: Tx, row: Row): Promise<NoticeDto> {
    const definition = row.definition === null ? undefined : await this.work.definitions.definition(tx, row.definition);
    const step = definition?.steps.find((s) => s.key === row.stepKey);
    const rule = step?.ladder.find((r) => r.key === row.rung);
    return {
      id: row.id,
      caseId: row.caseId,
      code: row.code,
      step: row.step,
      stepKey: row.stepKey,
      stepTitle: step?.title ?? null,
      kind: row.kind,
      term: row.term,
      at: instantOf(row.at) ?? '',
      readAt: instantOf(row.readAt),
      rung: row.rung
        ? {
            id: row.rungId ?? '',
            key: row.rung,
            at: instantOf(row.rungAt) ?? '',
            atPercent: rule?.atPercent ?? null,
            startedAt: instantOf(row.startedAt) ?? '',
            dueAt: instantOf(row.dueAt) ?? '',
            arithmetic: row.arithmetic,
            basis: rule ? basisOf(rule) : {},
          }
        : null,
    };
  }
}

export const unreadSql = 'select count(*)::int as unread from notice where org = $1 and person = $2 and read_at is null';

const pageSql = `select n.id, n.case_id as "caseId", c.code, c.definition, n.step, t.key as "stepKey", n.kind, n.at, n.read_at as "readAt",
    r.key as rung, r.id as "rungId", r.at as "rungAt", k.started_at as "startedAt", k.due_at as "dueAt", k.arithmetic,
    (select jsonb_build_object('person', p.name, 'post', o.title, 'unit', u.name, 'until', i.valid_until) from incumbency i join person p on p.org = i.org and p.id = i.person
       join post o on o.org = i.org and o.id = i.post join unit u on u.org = o.org and u.id = o.unit where i.org = n.org and i.id = n.term) as term
  from notice n left join cases c on c.org = n.org and c.id = n.case_id left join step t on t.org = n.org and t.id = n.step
  left join rung r on r.org = n.org and r.id = n.rung left join clock k on k.org = r.org and k.id = r.clock
 where n.org = $1 and n.person = $2 and ($3::timestamptz is null or (n.at, n.id) < ($3, $4::uuid)) order by n.at desc, n.id desc limit $5`;
