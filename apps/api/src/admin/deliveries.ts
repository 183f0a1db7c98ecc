import { Injectable } from '@nestjs/common';
import { inTransaction, instantOf, namesOf, retryDelivery, UnitOfWork, type DeliveryState, type Tx } from '#persistence';
import { authorOf, type Actor } from '../http/actor';
import { Cursors } from '../http/cursors';
import { Once } from '../http/once';
import { edgeProblem } from '../http/problem';
import type { DeliveriesDto, DeliveriesQuery, DeliveryDto } from './delivery.dto';
import { requireOneOf } from './require-duty';

/** Mail as an administrator sees it: who gets one, how often it was tried, never an address or a text. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cursors: Cursors,
    private readonly once: Once,
  ) {}

  list(actor: Actor, { state, cursor, limit = 50 }: DeliveriesQuery): Promise<DeliveriesDto> {
    const [at, id] = this.cursors.read('deliveries', cursor) ?? [null, null];
    return this.allowed(actor, async (tx) => {
      const [count] = await tx.query<{ failed: number }>(
        `select count(*)::int as failed from delivery where org = $1 and state = 'failed'`,
        [tx.org],
      );
      const rows = await tx.query<DeliveryDto>(pageSql, [tx.org, state ?? null, at, id, limit + 1], 'deliveries');
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        failed: count?.failed ?? 0,
        items: shown.map(withInstants),
        people: await namesOf(
          tx,
          shown.map((row) => row.person),
        ),
        nextCursor: rows.length > limit && last ? this.cursors.write('deliveries', [instantOf(last.writtenAt), last.id]) : null,
      };
    });
  }

  /** Idempotent, and by `key`. */
  retry(actor: Actor, id: string, key: string): Promise<{ state: DeliveryState }> {
    return this.once.run(actor, key, { retryDelivery: id }, async (tx) => {
      await requireOneOf(tx, actor, ['administrator']);
      const state = await retryDelivery(tx, id, authorOf(actor));
      if (state === undefined) throw edgeProblem('not-found');
      return { state };
    });
  }

  private allowed<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      await requireOneOf(tx, actor, ['administrator']);
      return work(tx);
    });
  }
}

const withInstants = (row: DeliveryDto): DeliveryDto => ({
  ...row,
  writtenAt: instantOf(row.writtenAt) as string,
  nextAt: row.state === 'waiting' ? instantOf(row.nextAt) : null,
  sentAt: instantOf(row.sentAt),
});

const pageSql = `select d.id, d.person, n.kind, n.case_id as "caseId", c.code as "caseCode", d.state, d.code as reason, d.attempts, d.written_at as "writtenAt",
    d.next_at as "nextAt", d.sent_at as "sentAt"
  from delivery d join notice n on n.org = d.org and n.id = d.notice left join cases c on c.org = n.org and c.id = n.case_id
 where d.org = $1 and ($2::text is null or d.state = $2) and ($3::timestamptz is null or (d.written_at, d.id) < ($3, $4::uuid))
 order by d.written_at desc, d.id desc limit $5`;
