import { Injectable } from '@nestjs/common';
import { inTransaction, instantOf, plainWords, readReader, UnitOfWork, type Reader, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import { Cursors } from '../http/cursors';
import type { BilingualDto, PersonDto, PostDto } from '../http/shared.dto';
import type { CaseListDto, ListCasesQuery, ListedCaseDto } from './case-list.dto';
import { countSql, nowSql, pageSql } from './list-query';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly procedure: string;
  readonly definition: string;
  readonly status: ListedCaseDto['status'];
  readonly outcome: string | null;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly next_due: string | null;
  readonly sort_key: string;
  readonly post: PostDto;
  readonly candidates: PersonDto[];
  readonly open: { key: string; state: string; round: number; dueAt: string | null }[];
}

/** Cases the actor may read. The SQL scope says the same as `canRead`, and a test holds them together. */
@Injectable()
export class ListCases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  run(actor: Actor, query: ListCasesQuery): Promise<CaseListDto> {
    const sort = query.sort ?? '-startedAt';
    const limit = query.limit ?? 50;
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const reader = await readReader(tx, actor.personId, this.work.definitions);
      const params = paramsOf(tx, reader, query);
      const [key, id] = this.cursors.read(`cases ${sort}`, query.cursor) ?? [null, null];
      const rows = await tx.query<Row>(pageSql(sort), [...params, key, id, limit + 1], `cases ${sort}`);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const [count] = query.count ? await tx.query<{ total: number }>(countSql, params, 'cases count') : [];
      const [clock] = await tx.query<{ now: string }>(nowSql, [tx.org], 'now');
      return {
        items: await Promise.all(shown.map((row) => this.view(tx, row))),
        nextCursor: rows.length > limit && last ? this.cursors.write(`cases ${sort}`, [last.sort_key, last.id]) : null,
        ...(count ? { total: count.total } : {}),
        now: instantOf(clock?.now ?? null) ?? '',
      };
    });
  }

  /** Every page of the filter, for exports. */
  async *all(actor: Actor, query: ListCasesQuery): AsyncGenerator<ListedCaseDto> {
    let cursor: string | null | undefined;
    do {
      const page: CaseListDto = await this.run(actor, { ...query, limit: 100, count: false, cursor: cursor ?? undefined });
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  private async view(tx: Tx, row: Row): Promise<ListedCaseDto> {
    const definition = await this.work.definitions.definition(tx, row.definition);
    const titles = new Map<string, BilingualDto>(definition.steps.map((s) => [s.key, s.title]));
    const { started_at, ended_at, next_due, sort_key: _key, definition: _hash, ...shown } = row;
    return {
      ...shown,
      procedureTitle: definition.title,
      startedAt: instantOf(started_at) ?? '',
      endedAt: instantOf(ended_at),
      nextDue: instantOf(next_due),
      open: row.open.map((s) => ({ ...s, dueAt: instantOf(s.dueAt), title: titles.get(s.key) ?? { vi: s.key, en: s.key } })),
    };
  }
}

/** The list's filters, `$1` to `$13` of its statements. */
export function paramsOf(tx: Tx, reader: Reader, query: ListCasesQuery): unknown[] {
  return [
    tx.org,
    JSON.stringify(reader),
    query.status ?? null,
    query.kind ?? null,
    query.procedure ?? null,
    query.unit ?? null,
    query.step ?? null,
    query.dueBefore ?? null,
    query.overdue ?? null,
    query.q ? plainWords(query.q) : null,
    query.startedFrom ?? null,
    query.startedUntil ?? null,
    query.dueFrom ?? null,
  ];
}
