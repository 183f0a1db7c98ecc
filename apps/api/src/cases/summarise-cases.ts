import { Injectable } from '@nestjs/common';
import { localDate, type BusinessCalendar } from '#domain';
import { inTransaction, instantOf, readReader, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import { byAge, byDeadline, type Bucket } from './buckets';
import type { ListCasesQuery } from './case-list.dto';
import type { CaseBucketDto, CaseSummaryDto } from './case-summary.dto';
import { paramsOf } from './list-cases';
import { nowSql, summarySql } from './list-query';

interface Row {
  readonly what: 'age' | 'due';
  readonly bucket: number;
  readonly count: number;
}

/** How old the open cases of a list are, and which deadlines lie ahead: the list's own filters, counted. */
@Injectable()
export class SummariseCases {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, query: ListCasesQuery): Promise<CaseSummaryDto> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      const reader = await readReader(tx, actor.personId, this.work.definitions);
      const [clock] = await tx.query<{ now: string }>(nowSql, [tx.org], 'now');
      const [published] = await tx.query<{ body: BusinessCalendar }>(
        'select body from calendar where org = $1 order by version desc, key limit 1',
        [tx.org],
        'newest calendar',
      );
      if (!published || !clock) throw new Error('an organisation has a calendar');
      const now = instantOf(clock.now) ?? '';
      const today = localDate(now, published.body.zone);
      const [ages, deadlines] = [byAge(today, published.body), byDeadline(now, today, published.body.zone)];
      const bounds = [ages, deadlines].map((buckets) => buckets.flatMap((b) => b.from ?? []));
      const rows = await tx.query<Row>(summarySql, [...paramsOf(tx, reader, query), ...bounds], 'cases summary');
      const of = (what: Row['what'], buckets: readonly Bucket[]): CaseBucketDto[] =>
        buckets.map((b, n) => ({ ...b, count: rows.find((r) => r.what === what && r.bucket === n)?.count ?? 0 }));
      const counted = of('age', ages);
      return { open: counted.reduce((sum, b) => sum + b.count, 0), ages: counted, deadlines: of('due', deadlines) };
    });
  }
}
