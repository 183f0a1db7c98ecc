import { Injectable } from '@nestjs/common';
import { inTransaction, instantOf, UnitOfWork, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { Cursors } from '../http/cursors';
import { countsSql, pageSql } from './tasks-query';
import type { ListTasksQuery, TaskDto, TasksDto } from './tasks.dto';

type Row = Omit<TaskDto, 'group' | 'stepTitle' | 'returned' | 'ballot'> & { readonly definition: string };

interface Counts {
  readonly overdue: number;
  readonly today: number;
  readonly week: number;
  readonly later: number;
  readonly waiting: number;
  readonly now: string;
  readonly day_ends: string;
  readonly week_ends: string;
}

/** My queue: overdue first, with exact counts. Rows are written in the acts' own transactions, so none is stale; a step that is over by its hour is in it no more. */
@Injectable()
export class ListTasks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  run(actor: Actor, query: ListTasksQuery): Promise<TasksDto> {
    const limit = query.limit ?? 50;
    const list = `tasks ${query.group ?? 'all'}`;
    const filtered = query.procedure !== undefined || query.step !== undefined || query.unit !== undefined;
    const [due, id] = this.cursors.read(list, query.cursor) ?? [null, null];
    const filters = filtered ? [query.procedure ?? null, query.step ?? null, query.unit ?? null] : [];
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const params = [tx.org, JSON.stringify({ person: actor.personId }), query.dueBefore ?? null];
      const [counts] = await tx.query<Counts>(countsSql(filtered), [...params, ...filters], `task counts ${filtered}`);
      if (!counts) throw new Error('an organisation always answers');
      const what = query.group === 'waiting' ? 'waiting' : 'mine';
      const page = [...params, due, id, limit + 1, ...boundsOf(query.group, counts), ...filters];
      const rows = await tx.query<Row>(pageSql(what, filtered), page, `tasks ${what} ${filtered}`);
      return this.view(tx, query, counts, rows, limit);
    });
  }

  private async view(tx: Tx, query: ListTasksQuery, counts: Counts, rows: readonly Row[], limit: number): Promise<TasksDto> {
    const { overdue, today, week, later, waiting } = counts;
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const cursor = last && [instantOf(last.dueAt), last.seat];
    return {
      total: overdue + today + week + later,
      counts: { overdue, today, week, later, waiting },
      items: await Promise.all(shown.map((row) => this.task(tx, row, query.group === 'waiting' ? 'waiting' : groupOf(row, counts)))),
      nextCursor: rows.length > limit && cursor ? this.cursors.write(`tasks ${query.group ?? 'all'}`, cursor) : null,
      now: instantOf(counts.now) ?? '',
    };
  }

  private async task(tx: Tx, row: Row, group: TaskDto['group']): Promise<TaskDto> {
    const { definition: hash, ...shown } = row;
    const definition = await this.work.definitions.definition(tx, hash);
    const rule = definition.steps.find((s) => s.key === row.stepKey);
    return {
      ...shown,
      group,
      procedureTitle: definition.title,
      stepTitle: rule?.title ?? { vi: row.stepKey, en: row.stepKey },
      ballot: rule?.ballot?.level ?? null,
      dueAt: instantOf(row.dueAt),
      openedAt: instantOf(row.openedAt),
      returned: row.round > 1,
    };
  }
}

function groupOf(row: Row, { now, day_ends, week_ends }: Counts): TaskDto['group'] {
  const before = (end: string): boolean => row.dueAt !== null && new Date(row.dueAt) <= new Date(end);
  if (before(now)) return 'overdue';
  if (before(day_ends)) return 'today';
  return before(week_ends) ? 'week' : 'later';
}

/** Later than, not later than. */
function boundsOf(group: ListTasksQuery['group'], { now, day_ends, week_ends }: Counts): [string | null, string | null] {
  switch (group) {
    case 'overdue':
      return [null, now];
    case 'today':
      return [now, day_ends];
    case 'week':
      return [day_ends, week_ends];
    case 'later':
      return [week_ends, null];
    case 'waiting':
    case undefined:
      return [null, null];
  }
}
