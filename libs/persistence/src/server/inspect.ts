import { openDatabase } from '../data-source';

export interface Inspection {
  readonly cases: number;
  /** Codes of cases whose engine has not followed for over a minute. */
  readonly unsettled: readonly string[];
  /** Codes of cases, and subjects of registers, whose head is not their last entry, or whose last entry is not what its hash says. */
  readonly broken: readonly string[];
  /** Mail that was given up, and seconds since the oldest that no server has taken was written. */
  readonly mail: { readonly failed: number; readonly oldestS: number };
}

/** What the doctor asks of the rows of all organisations, as the owner and read only. */
export async function inspect(migrateUrl: string): Promise<Inspection> {
  const source = await openDatabase(migrateUrl, 1);
  try {
    await source.query('set role mandate_owner');
    await source.query('set default_transaction_read_only = on');
    const [count] = await source.query<{ cases: number }[]>('select count(*)::int as cases from cases');
    const unsettled = await source.query<{ code: string }[]>(unsettledSql);
    const broken = await source.query<{ code: string }[]>(brokenSql);
    const [mail] = await source.query<{ failed: string; oldest_s: number }[]>('select failed, oldest_s from mail_figures()');
    return {
      mail: { failed: Number(mail?.failed ?? 0), oldestS: Number(mail?.oldest_s ?? 0) },
      cases: count?.cases ?? 0,
      unsettled: unsettled.map((c) => c.code),
      broken: broken.map((c) => c.code),
    };
  } finally {
    await source.destroy();
  }
}

/** Due by the organisation's own clock, or rung and not seen, for over a minute. */
const unsettledSql = `
  select c.code from cases c join organisation o on o.org = c.org
   where (c.engine_due < clock_timestamp() + o.clock_offset_ms * interval '1 millisecond' - interval '60 seconds'
      or c.engine_seen < c.turn and exists (select from outbox b where b.org = c.org and b.case_id = c.id and not b.done
        and b.created_at < clock_timestamp() - interval '60 seconds'))
     and c.status <> 'ended' order by c.code`;

const brokenSql = `
  select h.code from (select org, id, code, seq, head from cases union all select org, id, subject, seq, head from register) h
    left join lateral (select e.seq, e.hash, e.bytes from audit_entry e where e.org = h.org and e.chain = h.id order by e.seq desc limit 1) last on true
   where h.seq is distinct from coalesce(last.seq, 0) or h.head is distinct from last.hash or last.hash <> encode(sha256(last.bytes), 'hex')
   order by h.code`;
