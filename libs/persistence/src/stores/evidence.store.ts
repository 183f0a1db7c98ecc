import type { EntryDraft, IncumbencyDraft, Notice } from '#domain';
import { commitValues, sealEntry, type Cause } from '#audit';
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

/** Entries, their values and the act as it was sent: with the rows they tell of they are saved, or nothing is. */
export function evidenceRows(org: string, chain: string, sealed: readonly Sealed[]): RowsOfTable[] {
  const acts = sealed.filter(({ record }) => record.author && record.act !== undefined);
  return [
    {
      table: 'audit_entry',
      columns: ['org', 'chain', 'seq', 'type', 'at', 'bytes', 'hash'],
      rows: sealed.map(({ seq, hash, bytes, record: { draft } }) => ({
        org,
        chain,
        seq,
        hash,
        type: draft.type,
        at: draft.at,
        bytes: hex(bytes),
      })),
    },
    { table: 'audit_pending', columns: ['org', 'chain', 'seq'], rows: sealed.map(({ seq }) => ({ org, chain, seq })) },
    {
      table: 'audit_value',
      columns: ['org', 'chain', 'seq', 'path', 'salt', 'value'],
      rows: sealed.flatMap(({ seq, values }) => values.map(({ path, salt, value }) => ({ org, chain, seq, path, salt: hex(salt), value }))),
    },
    {
      table: 'act',
      columns: ['org', 'case_id', 'seq', 'type', 'actor', 'played_by', 'acr', 'content', 'at'],
      rows: acts.map(({ seq, record: { draft, author, act } }) => ({
        ...{ org, case_id: chain, seq, type: draft.type, actor: author?.person, played_by: author?.playedBy ?? null },
        ...{ acr: author?.acr, content: act ?? {}, at: draft.at },
      })),
    },
  ];
}

export const answerRows = (org: string, caseId: string, answer: Answer | undefined): RowsOfTable => ({
  table: 'idempotency',
  columns: ['org', 'actor', 'key', 'request_hash', 'case_id', 'receipt'],
  rows: answer
    ? [
        {
          org,
          actor: answer.actor,
          key: answer.key,
          request_hash: answer.requestHash,
          case_id: caseId,
          receipt: JSON.stringify(answer.receipt),
        },
      ]
    : [],
});

/** As JSON gives bytes to the database. */
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

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
