import { v7 } from 'uuid';
import { instantOf } from './case-tables';
import { saveTogether } from './case.store';
import { evidenceRows, sealOnto, type Author } from './evidence.store';
import type { Tx } from '../tx';

/** What is not about one case: the same format, one chain per organisation and subject. */
export type RegisterSubject = 'clock' | 'rehearsals' | 'calendars' | 'batches' | 'deliveries' | 'terms' | 'moratoria' | 'engine';

export interface RegisterDraft {
  readonly type: string;
  /** From when it counts; left out, when it is recorded. */
  readonly effective?: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly id: string;
  readonly seq: number;
  readonly head: string | null;
  readonly now: string;
}

/** Appends one entry, of a person's or of time's making; the register is locked until the transaction ends, before any case (lock order). */
export async function appendRegister(tx: Tx, subject: RegisterSubject, draft: RegisterDraft, author: Author | 'time'): Promise<void> {
  const [row] = await tx.query<Row>(takeSql, [tx.org, subject, v7()], 'take register');
  if (!row) throw new Error(`register ${subject}: no such organisation`);
  const at = instantOf(row.now) as string;
  const entry = { ...draft, at, effective: draft.effective ?? at };
  const [sealed] = sealOnto({ register: subject }, tx.org, null, row, [
    author === 'time' ? { draft: entry, cause: author } : { draft: entry, cause: null, author },
  ]);
  if (!sealed) return;
  await saveTogether(tx, evidenceRows(tx.org, row.id, [sealed]));
  await tx.query(
    'update register set seq = $3, head = $4, last_at = $5 where org = $1 and subject = $2',
    [tx.org, subject, sealed.seq, sealed.hash, at],
    'register head',
  );
}

/** `on conflict do update` locks the row that is there; the time is read by then, and never before the last entry's. */
const takeSql = `with taken as (insert into register (org, subject, id) values ($1, $2, $3)
    on conflict (org, subject) do update set subject = excluded.subject returning *)
  select t.id, t.seq, t.head,
    greatest(date_trunc('milliseconds', clock_timestamp() + o.clock_offset_ms * interval '1 millisecond'), t.last_at) as now
    from taken t join organisation o on o.org = t.org`;
