import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { inTransaction, instantOf, UnitOfWork } from '#persistence';
import { CurrentActor, type Actor } from '../http/actor';

interface Task {
  readonly seat: string;
  readonly caseId: string;
  readonly code: string;
  readonly kind: string;
  readonly step: string;
  readonly stepKey: string;
  readonly duty: string;
  readonly revision: number;
  readonly dueAt: string | null;
  readonly openedAt: string | null;
  readonly claimedBy: string | null;
}

@Controller()
export class TasksController {
  constructor(private readonly work: UnitOfWork) {}

  /** My queue: overdue first, with exact counts. Rows are written in the acts' own transactions, so none is stale. */
  @Get('tasks')
  async tasks(@CurrentActor() actor: Actor): Promise<object> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const [count] = await tx.query<{ total: number; overdue: number }>(
        `select count(*)::int as total, count(*) filter (where s.due_at <= clock_timestamp() + o.clock_offset_ms * interval '1 millisecond')::int as overdue
           from seat s join organisation o on o.org = s.org where s.org = $1 and s.person = $2 and s.state = 'open'`,
        [actor.org, actor.personId],
        'task counts',
      );
      const items = await tx.query<Task>(
        `select s.id as seat, s.case_id as "caseId", c.code, c.kind, s.step, t.key as "stepKey", s.duty, t.revision, s.due_at as "dueAt", t.opened_at as "openedAt", t.claimed_by as "claimedBy"
           from seat s join step t on t.org = s.org and t.id = s.step join cases c on c.org = s.org and c.id = s.case_id
          where s.org = $1 and s.person = $2 and s.state = 'open' order by s.due_at, s.id limit 50`,
        [actor.org, actor.personId],
        'tasks',
      );
      return { ...count, items: items.map((i) => ({ ...i, dueAt: instantOf(i.dueAt), openedAt: instantOf(i.openedAt) })) };
    });
  }

  @Get('notices')
  async notices(@CurrentActor() actor: Actor): Promise<object> {
    const items = await inTransaction(this.work.source, actor.org, (tx) =>
      tx.query(
        `select n.id, n.case_id as "caseId", c.code, n.step, t.key as "stepKey", n.kind, n.rung, n.at, n.read_at as "readAt" from notice n
           join cases c on c.org = n.org and c.id = n.case_id left join step t on t.org = n.org and t.id = n.step
          where n.org = $1 and n.person = $2 order by n.at desc, n.id limit 50`,
        [actor.org, actor.personId],
      ),
    );
    return { items };
  }

  @Post('notices/:id/read')
  @HttpCode(204)
  async read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await inTransaction(this.work.source, actor.org, (tx) =>
      tx.query(
        `update notice set read_at = coalesce(read_at, date_trunc('milliseconds', clock_timestamp())) where org = $1 and person = $2 and id = $3`,
        [actor.org, actor.personId, id],
      ),
    );
  }
}
