import type { Bilingual } from '#domain';
import { inTransaction } from '../data-source';
import type { DefinitionStore } from '../stores/definition.store';
import type { Tx } from '../tx';
import type { UnitOfWork } from '../unit-of-work';

/** `sent`: a server took it · `failed`: it never will as things are, listed for an administrator · `dropped`: nobody wants it any more. */
export type DeliveryState = 'waiting' | 'sent' | 'failed' | 'dropped';

/** What a mail tells: no name, no choice, no reason. */
export interface Letter {
  readonly to: string;
  readonly language: 'vi' | 'en';
  readonly kind: string;
  /** Null where the notice is about no case. */
  readonly about: { readonly caseId: string; readonly code: string; readonly step: Bilingual | null } | null;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** Milliseconds since it was written, or since somebody had it tried again. */
  readonly ageMs: number;
}

/** What the courier is told: plain data of libs/contracts' MailAnswer. */
export interface Mailbag {
  readonly next: readonly string[];
  readonly forMs: number | null;
  readonly inWords: string;
}

const atOnce = 10;

/** What is due to be sent now, and how long nothing else will be. Asked twice it answers the same. */
export function lookForMail(work: UnitOfWork, org: string): Promise<Mailbag> {
  return inTransaction(work.source, org, async (tx) => {
    const due = await tx.query<{ id: string }>(
      `select id from delivery where org = $1 and state = 'waiting' and next_at <= clock_timestamp() order by next_at, id limit $2`,
      [org, atOnce],
      'due mail',
    );
    const [rest] = await tx.query<{ for_ms: string | null; count: number }>(
      `select ceil(extract(epoch from min(next_at) - clock_timestamp()) * 1000) as for_ms, count(*)::int as count
         from delivery where org = $1 and state = 'waiting' and not (id = any($2))`,
      [org, due.map((d) => d.id)],
      'rest of mail',
    );
    const forMs = rest?.for_ms === null || rest === undefined ? null : Math.max(0, Number(rest.for_ms));
    const inWords = `${due.length} to deliver${rest && rest.count > 0 ? `, ${rest.count} later` : ''}`;
    return { next: due.map((d) => d.id), forMs, inWords };
  });
}

interface Row extends Omit<Letter, 'about' | 'to'> {
  readonly email: string | null;
  readonly wanted: boolean;
  readonly caseId: string | null;
  readonly code: string | null;
  readonly definition: string | null;
  readonly step: string | null;
}

/** Counts an attempt and tells what to send; undefined where there is nothing to send any more: sent, given up, or not wanted. */
export function takeMail(work: UnitOfWork, org: string, id: string): Promise<Letter | undefined> {
  return inTransaction(work.source, org, async (tx) => {
    const [row] = await tx.query<Row>(takeSql, [org, id], 'take mail');
    if (!row) return undefined;
    if (!row.wanted || row.email === null) {
      await tx.query(`update delivery set state = 'dropped', code = $3 where org = $1 and id = $2`, [
        org,
        id,
        row.email === null ? 'no-address' : 'not-wanted',
      ]);
      return undefined;
    }
    const { email: to, language, kind, attempt, ageMs } = row;
    return { to, language, kind, attempt, ageMs: Number(ageMs), about: await aboutOf(tx, work.definitions, row) };
  });
}

async function aboutOf(tx: Tx, definitions: DefinitionStore, { caseId, code, definition, step }: Row): Promise<Letter['about']> {
  if (caseId === null || code === null || definition === null) return null;
  const { steps } = await definitions.definition(tx, definition);
  return { caseId, code, step: steps.find((s) => s.key === step)?.title ?? null };
}

const takeSql = `with taken as (update delivery set attempts = attempts + 1 where org = $1 and id = $2 and state = 'waiting' returning *)
  select t.attempts as attempt, floor(extract(epoch from clock_timestamp() - t.since) * 1000) as "ageMs", p.email, p.language, p.mail and p.active and o.mail and not o.rehearsal as wanted, n.kind, c.id as "caseId", c.code, c.definition, s.key as step
    from taken t join organisation o on o.org = t.org join person p on p.org = t.org and p.id = t.person join notice n on n.org = t.org and n.id = t.notice
    left join cases c on c.org = n.org and c.id = n.case_id left join step s on s.org = n.org and s.id = n.step`;

/** A server took it. */
export async function markSent(work: UnitOfWork, org: string, id: string): Promise<void> {
  await inTransaction(work.source, org, (tx) =>
    tx.query(
      `update delivery set state = 'sent', code = null, sent_at = date_trunc('milliseconds', clock_timestamp()) where org = $1 and id = $2 and state = 'waiting'`,
      [org, id],
      'mail sent',
    ),
  );
}

/** It was refused. `againMs`: tried again after that; null: given up, until an administrator has it tried again. */
export async function markRefused(work: UnitOfWork, org: string, id: string, code: string, againMs: number | null): Promise<void> {
  await inTransaction(work.source, org, (tx) =>
    tx.query(
      `update delivery set code = $3, state = case when $4::bigint is null then 'failed' else state end,
         next_at = clock_timestamp() + coalesce($4, 0) * interval '1 millisecond', ring_at = clock_timestamp() + (coalesce($4, 0) + 60000) * interval '1 millisecond'
        where org = $1 and id = $2 and state = 'waiting'`,
      [org, id, code, againMs],
      'mail refused',
    ),
  );
}

/** No server was reached: that is nobody's letter's fault, so it stays due and the attempt is to be seen. */
export async function markUnreached(work: UnitOfWork, org: string, id: string, code: string): Promise<void> {
  await inTransaction(work.source, org, (tx) =>
    tx.query(`update delivery set code = $3 where org = $1 and id = $2 and state = 'waiting'`, [org, id, code], 'mail unreached'),
  );
}

/** This installation sends no mail: what waits is dropped and says so. */
export async function dropMail(work: UnitOfWork, org: string): Promise<void> {
  await inTransaction(work.source, org, (tx) =>
    tx.query(`update delivery set state = 'dropped', code = 'not-configured' where org = $1 and state = 'waiting'`, [org]),
  );
}
