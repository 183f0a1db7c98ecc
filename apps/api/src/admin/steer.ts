import { Injectable } from '@nestjs/common';
import { inTransaction, instantOf, progressOf, steerBatch, UnitOfWork, type BatchState, type Tx } from '#persistence';
import { Hints } from '../events/hints';
import { authorOf, type Actor } from '../http/actor';
import { Once } from '../http/once';
import { edgeProblem } from '../http/problem';
import type { BatchDto, BatchListDto, ListedCaseDto } from './batch.dto';
import { requireOneOf } from './require-duty';

type Row = Omit<BatchDto, 'progress' | 'listed'>;

/** Batches as an administrator sees and steers them. */
@Injectable()
export class Steer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hints: Hints,
    private readonly once: Once,
  ) {}

  /** Newest first, the last fifty. */
  list(actor: Actor): Promise<BatchListDto> {
    return this.allowed(actor, async (tx) => {
      const rows = await tx.query<Row>(`${rowSql} order by started_at desc, id desc limit 50`, [tx.org]);
      return { items: rows.map(withInstants) };
    });
  }

  read(actor: Actor, id: string): Promise<BatchDto> {
    return this.allowed(actor, async (tx) => {
      const [row] = await tx.query<Row>(`${rowSql} and id = $2`, [tx.org, id]);
      if (!row) throw edgeProblem('not-found');
      const listed = await tx.query<ListedCaseDto>(listedSql, [tx.org, id]);
      return {
        ...withInstants(row),
        progress: await progressOf(tx, id),
        listed: listed.map((item) => ({ ...item, at: instantOf(item.at) as string })),
      };
    });
  }

  /** Idempotent, and by `key`: after the answer of a pause no further case is begun; going on tries again what was parked. */
  async run(actor: Actor, id: string, to: 'paused' | 'running', key: string): Promise<{ state: BatchState }> {
    const steered = await this.once.run(actor, key, { batch: id, to }, async (tx) => {
      await requireOneOf(tx, actor, ['administrator']);
      const state = await steerBatch(tx, id, to, authorOf(actor));
      if (state === undefined) throw edgeProblem('not-found');
      return { state };
    });
    this.hints.send();
    return steered;
  }

  private allowed<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.work.source, actor.org, async (tx) => {
      await requireOneOf(tx, actor, ['administrator']);
      return work(tx);
    });
  }
}

const withInstants = (row: Row): Row => ({
  ...row,
  startedAt: instantOf(row.startedAt) as string,
  finishedAt: instantOf(row.finishedAt),
});

const rowSql = `select id, kind, params, state, started_by as "startedBy", started_at as "startedAt", finished_at as "finishedAt" from batch where org = $1`;

const listedSql = `select i.case_id as "caseId", c.code, i.state, i.code as reason, i.at from batch_item i join cases c on c.org = i.org and c.id = i.case_id
   where i.org = $1 and i.batch = $2 and i.state in ('refused', 'parked') order by c.code limit 500`;
