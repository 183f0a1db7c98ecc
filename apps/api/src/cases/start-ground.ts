import { toInstant, type Definition } from '#domain';
import { hashInForce, type GivenAnswer, type Tx } from '#persistence';
import type { Actor } from '../http/actor';
import type { StartCaseDto } from './start-case.dto';

/** What a start stands on, read when nobody can change it any more: the post, the day and the version in force on it. */
export interface Ground {
  readonly now: string;
  readonly year: number;
  readonly day: string;
  /** The version of the procedure in force; null when there is none. */
  readonly hash: string | null;
  readonly postKind: string;
  readonly staff: string;
  readonly calendar: string | null;
  readonly active: boolean;
  readonly mail: boolean;
  readonly open_case: { code: string; definition: string } | null;
}

/**
 * One open appointment case per post (hard case 19), and a twin of the request waits here for the first one's answer. A
 * rehearsal's clock stands still meanwhile, and no other version of the calendar is published.
 */
export async function lockPost(tx: Tx, post: string): Promise<void> {
  await tx.query(
    `with clock as materialized (select wait_for_clock($1)), calendar as materialized (select pg_advisory_xact_lock_shared(calendar_lock($1)))
     select p.id from clock, calendar, post p where p.org = $1 and p.id = $2 for no key update of p`,
    [tx.org, post],
    'lock post',
  );
}

/** The ground, undefined where there is no such post; and the answer that was given to `key` before, if it was. */
export async function readGround(
  tx: Tx,
  actor: Actor,
  request: Pick<StartCaseDto, 'post' | 'procedure'>,
  key: string | null = null,
): Promise<{ readonly given: GivenAnswer | null; readonly ground: Ground | undefined }> {
  const [row] = await tx.query<Ground & { now: string | Date; given: GivenAnswer | null; there: boolean }>(
    `with n as (select now, zone, mail, (now at time zone zone)::date as day from
       (select date_trunc('milliseconds', clock_timestamp() + clock_offset_ms * interval '1 millisecond') as now, zone, mail from organisation where org = $1) o)
     select n.now, n.mail, extract(year from n.day)::int as year, to_char(n.day, 'YYYY-MM-DD') as day, (${hashInForce('$4', 'n.day')}) as hash,
       p.id is not null as there, p.kind as "postKind", p.staff,
       (select key || '/' || version from calendar where org = $1 order by version desc limit 1) as calendar,
       (select active from person where org = $1 and id = $3) as active,
       (select jsonb_build_object('code', code, 'definition', definition) from cases where org = $1 and post = p.id and status <> 'ended' limit 1) as open_case,
       (select jsonb_build_object('requestHash', request_hash, 'receipt', receipt) from idempotency where org = $1 and actor = $3 and key = $5
         and exists (select from person where org = $1 and id = $3 and active)) as given
     from n left join post p on p.org = $1 and p.id = $2`,
    [tx.org, request.post, actor.personId, request.procedure, key],
    'ground',
  );
  if (!row) return { given: null, ground: undefined };
  const { given, there, ...ground } = row;
  return { given, ground: there ? { ...ground, now: toInstant(new Date(row.now).getTime()) } : undefined };
}

/** Other open cases in which one of them stands: allowed, and said (hard case 20). */
export function elsewhere(tx: Tx, persons: readonly string[]): Promise<{ person: string; case: string }[]> {
  return tx.query(
    `select d.person, d.case_id as "case" from candidate d join cases c on c.org = d.org and c.id = d.case_id
      where d.org = $1 and d.person = any($2) and d.state = 'standing' and c.status <> 'ended' order by d.person, d.case_id`,
    [tx.org, persons],
    'elsewhere',
  );
}

/** Case codes run without gaps per organisation, kind and year: the counter is taken in the start's own transaction. */
export async function nextCode(tx: Tx, definition: Definition, year: number): Promise<string> {
  const [row] = await tx.query<{ last: number }>(
    `insert into case_counter (org, kind, year, last) values ($1, $2, $3, 1)
     on conflict (org, kind, year) do update set last = case_counter.last + 1 returning last`,
    [tx.org, definition.kind, year],
    'next code',
  );
  return `${definition.codePrefix}-${year}-${String(row?.last ?? 1).padStart(4, '0')}`;
}
