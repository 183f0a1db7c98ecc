import type { EntryDraft, IncumbencyDraft, Notice } from '#domain';
import { commitValues, sealEntry, type Cause } from '#audit';
import type { Tx } from '../tx';
import type { RowsOfTable } from './case.store';
import { toRaw } from './case-tables';

/** Who did it and how he was known; a move has neither. */
export interface Author {
  readonly person: string;
  readonly acr: string;
  readonly playedBy?: string;
}

export interface Recorded {
  readonly draft: EntryDraft;
  readonly cause: Cause;
  readonly author?: Author;
  /** The act as it was sent, kept beside its entry. */
  readonly act?: unknown;
}

/** What goes with an act's entry so that a twin gets the same answer. */
export interface Answer {
  readonly actor: string;
  readonly key: string;
  readonly requestHash: string;
  readonly caseId: string;
  readonly receipt: unknown;
}

export interface Sealed {
  readonly seq: number;
  readonly hash: string;
  readonly bytes: Buffer;
  readonly record: Recorded;
  readonly values: readonly { path: string; salt: Buffer; value: unknown }[];
}

/** Which chain an entry is of: a case's, or that of one subject of the organisation's register. */
export type ChainOf = { readonly case: string } | { readonly register: string };

export const seal = (
  org: string,
  caseId: string,
  definition: string,
  from: { seq: number; head: string | null },
  records: readonly Recorded[],
): Sealed[] => sealOnto({ case: caseId }, org, definition, from, records);

/** Seals entries onto a chain, in order, from `seq` and `head`. Pure but for the salts. */
export function sealOnto(
  chain: ChainOf,
  org: string,
  definition: string | null,
  from: { seq: number; head: string | null },
  records: readonly Recorded[],
): Sealed[] {
  let { seq, head } = from;
  return records.map((record) => {
    seq += 1;
    const values = commitValues(record.draft.values ?? {});
    const { type, at, effective, step, round, payload } = record.draft;
    const sealed = sealEntry({
      org,
      ...chain,
      seq,
      prev: head,
      type,
      definition,
      at,
      effective,
      cause: record.cause,
      payload,
      ...(step === undefined ? {} : { step }),
      ...(round === undefined ? {} : { round }),
      ...(record.author ? { actor: record.author.person, auth: record.author.acr } : {}),
      ...(record.author?.playedBy ? { playedBy: record.author.playedBy } : {}),
      commitments: Object.fromEntries(values.map((v) => [v.path, v.commitment])),
    });
    head = sealed.hash;
    return { seq, hash: sealed.hash, bytes: sealed.bytes, record, values };
  });
}

const evidenceSql = `with e as (select * from jsonb_to_recordset($3::jsonb) as x(seq int, type text, at timestamptz, bytes text, hash text)),
  v as (select * from jsonb_to_recordset($4::jsonb) as x(seq int, path text, salt text, value jsonb)),
  a as (select * from jsonb_to_recordset($5::jsonb) as x(seq int, type text, actor uuid, played_by uuid, acr text, content jsonb, at timestamptz)),
  i as (select * from jsonb_to_recordset($6::jsonb) as x(actor uuid, key text, request_hash text, receipt text)),
  entries as (insert into audit_entry (org, chain, seq, type, at, bytes, hash) select $1, $2, seq, type, at, decode(bytes, 'hex'), hash from e),
  pending as (insert into audit_pending (org, chain, seq) select $1, $2, seq from e),
  vals as (insert into audit_value (org, chain, seq, path, salt, value) select $1, $2, seq, path, decode(salt, 'hex'), value from v),
  acts as (insert into act (org, case_id, seq, type, actor, played_by, acr, content, at) select $1, $2, seq, type, actor, played_by, acr, content, at from a)
  insert into idempotency (org, actor, key, request_hash, case_id, receipt) select $1, actor, key, request_hash, $2, receipt from i`;

/** Writes entries, their values, the act and its answer in one statement: there is no success without all of them. */
export async function saveEvidence(tx: Tx, caseId: string, sealed: readonly Sealed[], answer?: Answer): Promise<void> {
  const entries = sealed.map((s) => ({
    seq: s.seq,
    type: s.record.draft.type,
    at: s.record.draft.at,
    bytes: s.bytes.toString('hex'),
    hash: s.hash,
  }));
  const values = sealed.flatMap((s) => s.values.map((v) => ({ seq: s.seq, path: v.path, salt: v.salt.toString('hex'), value: v.value })));
  const acts = sealed.flatMap((s) =>
    s.record.author && s.record.act !== undefined
      ? [
          {
            seq: s.seq,
            type: s.record.draft.type,
            actor: s.record.author.person,
            played_by: s.record.author.playedBy ?? null,
            acr: s.record.author.acr,
            content: s.record.act ?? {},
            at: s.record.draft.at,
          },
        ]
      : [],
  );
  const answers = answer
    ? [{ actor: answer.actor, key: answer.key, request_hash: answer.requestHash, receipt: JSON.stringify(answer.receipt) }]
    : [];
  await tx.query(evidenceSql, [tx.org, caseId, ...[entries, values, acts, answers].map((rows) => JSON.stringify(rows))], 'evidence');
}

export const noticeRows = (org: string, caseId: string, notices: readonly Notice[]): RowsOfTable => ({
  table: 'notice',
  columns: ['org', 'case_id', 'id', 'person', 'step', 'kind', 'rung', 'at'],
  rows: notices.map((n) => toRaw(n, org, caseId)),
});

/** The incumbency names the entry that is its evidence, and the one that closed it before its time. */
export const incumbencyRows = (
  org: string,
  caseId: string,
  written: readonly { seq: number; drafts: readonly IncumbencyDraft[] }[],
): RowsOfTable => ({
  table: 'incumbency',
  columns: ['org', 'case_id', 'id', 'person', 'post', 'valid_from', 'valid_until', 'entry_seq', 'closed_seq', 'closed_how'],
  rows: written.flatMap(({ seq, drafts }) => drafts.map((draft) => incumbencyRow(org, caseId, seq, draft))),
});

function incumbencyRow(org: string, caseId: string, seq: number, draft: IncumbencyDraft): Record<string, unknown> {
  const { unit: _unit, closes, ...row } = draft;
  const by = closes
    ? { entry_seq: closes.begunBy, closed_seq: seq, closed_how: closes.how }
    : { entry_seq: seq, closed_seq: null, closed_how: null };
  return { ...toRaw(row, org, caseId), ...by };
}
