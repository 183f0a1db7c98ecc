import { Injectable } from '@nestjs/common';
import { inTransaction, instantOf, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import { edgeProblem } from '../http/problem';
import type { DraftDto, DraftsDto, SaveDraftDto } from './drafts.dto';

/** What a person is still writing: his own alone, no evidence, gone when he says so. */
@Injectable()
export class Drafts {
  constructor(private readonly work: UnitOfWork) {}

  async list(actor: Actor): Promise<DraftsDto> {
    const rows = await this.query(
      actor,
      `select ${columns} from draft where org = $1 and person = $2 order by saved_at desc, id limit 100`,
    );
    return { items: rows };
  }

  async one(actor: Actor, id: string): Promise<DraftDto> {
    const [row] = await this.query(actor, `select ${columns} from draft where org = $1 and person = $2 and id = $3`, [id]);
    if (!row) throw edgeProblem('not-found');
    return row;
  }

  /** Idempotent: the id is the client's, the last saving stands. Another person's draft is not there. */
  async save(actor: Actor, id: string, draft: SaveDraftDto): Promise<DraftDto> {
    const [row] = await this.query(
      actor,
      `insert into draft (org, person, id, what, title, content) values ($1, $2, $3, $4, $5, $6)
         on conflict (org, id) do update set what = excluded.what, title = excluded.title, content = excluded.content, saved_at = excluded.saved_at
         where draft.person = excluded.person returning ${columns}`,
      [id, draft.what, draft.title ?? null, JSON.stringify(draft.content)],
    );
    if (!row) throw edgeProblem('not-found');
    return row;
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.query(actor, `delete from draft where org = $1 and person = $2 and id = $3 returning ${columns}`, [id]);
  }

  private async query(actor: Actor, sql: string, more: readonly unknown[] = []): Promise<DraftDto[]> {
    const rows = await inTransaction(this.work.source, actor.org, (tx) => tx.query<DraftDto>(sql, [tx.org, actor.personId, ...more]));
    return rows.map((row) => ({ ...row, savedAt: instantOf(row.savedAt) ?? '' }));
  }
}

const columns = 'id, what, title, content, saved_at as "savedAt"';
