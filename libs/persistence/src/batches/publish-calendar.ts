import { canonicalBytes, sha256Hex } from '#audit';
import type { BusinessCalendar } from '#domain';
import { v7 } from 'uuid';
import type { Author } from '../stores/evidence.store';
import { appendRegister } from '../stores/register.store';
import type { Tx } from '../tx';
import { startBatch } from './batch';

export interface PublishedCalendar {
  readonly calendar: string;
  readonly batch: string;
  /** Open cases whose clocks will be reckoned anew. */
  readonly cases: number;
}

/** The calendar isn't the next version of the one in force; `next` would be. */
export interface NotNext {
  readonly next: { readonly key: string; readonly version: number } | null;
}

/** Starts of cases wait until this transaction ends, and begin under what it published: none is left behind. */
export async function lockCalendars(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(calendar_lock($1))', [tx.org]);
}

/** Publishes the next version of the organisation's calendar and starts the batch that puts every open case under it. Under `lockCalendars`. */
export async function publishCalendar(tx: Tx, calendar: BusinessCalendar, author: Author): Promise<PublishedCalendar | NotNext> {
  const [last] = await tx.query<{ key: string; version: number }>(
    'select key, version from calendar where org = $1 order by version desc limit 1',
    [tx.org],
  );
  const next = last ? { key: last.key, version: last.version + 1 } : null;
  if (calendar.key !== next?.key || calendar.version !== next.version) return { next };
  const name = `${calendar.key}/${calendar.version}`;
  const cases = await tx.query<{ id: string }>(`select id from cases where org = $1 and status <> 'ended' order by id`, [tx.org]);
  const batch = v7();
  const hash = sha256Hex(canonicalBytes(calendar));
  const payload = { calendar: name, hash, batch, cases: cases.length };
  await appendRegister(tx, 'calendars', { type: 'calendar.published', payload }, author);
  await tx.query('insert into calendar (org, key, version, body) values ($1, $2, $3, $4)', [
    tx.org,
    calendar.key,
    calendar.version,
    JSON.stringify(calendar),
  ]);
  const ids = cases.map((c) => c.id);
  await startBatch(tx, batch, { kind: 'calendar-change', params: { calendar: name } }, author.person, ids);
  return { calendar: name, batch, cases: ids.length };
}
