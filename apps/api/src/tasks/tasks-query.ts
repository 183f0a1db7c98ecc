import { candidateNames, postOfCase } from '../cases/list-query';

/** `$1` org, `$2` reader as jsonb, `$3` due before; a page has more of its own, then come the filters. */
const mine = `s.org = $1 and s.person = ($2::jsonb->>'person')::uuid and s.state = 'open' and ($3::timestamptz is null or s.due_at < $3)`;

const bounds = `bounds as (
    select n.now, (date_trunc('day', n.local) + interval '1 day') at time zone n.zone as day_ends,
           (date_trunc('week', n.local) + interval '1 week') at time zone n.zone as week_ends
      from (select date_trunc('milliseconds', clock_timestamp() + clock_offset_ms * interval '1 millisecond') as now, zone,
                   (clock_timestamp() + clock_offset_ms * interval '1 millisecond') at time zone zone as local
              from organisation where org = $1) n)`;

/**
 * The person's seats in steps that are over by their hour, though nobody has carried that out yet: every act would be refused,
 * but the choice at a tie, which comes after it. Found from the cases with which time is late: few, and of many the latest 200.
 * `offset 0` has each looked up by its keys, and a seat by its person and case, whatever the statistics say.
 */
const over = `over as materialized (
    select s.id, s.due_at from (select id from cases where org = $1 and engine_due <= (select now from bounds) and status <> 'held' order by engine_due limit 200) c
      cross join lateral (select t.id, t.closes_at <= (select now from bounds) as struck from step t where t.org = $1 and t.case_id = c.id and t.state = 'open' and (t.closes_at <= (select now from bounds)
        or exists (select from clock k where k.org = $1 and k.case_id = c.id and k.step = t.id and k.state = 'running' and k.lapses_at <= (select now from bounds))) offset 0) t
      join seat s on s.org = $1 and s.case_id = c.id and s.step = t.id and ${mine}
        and (s.duty <> 'choose' or t.struck is not true))`;

const around = `join cases c on c.org = t.org and c.id = t.case_id join procedure_definition f on f.org = c.org and f.hash = c.definition
    join post p on p.org = c.org and p.id = c.post join unit u on u.org = p.org and u.id = p.unit`;

/** Procedure, step key and unit, as parameters from `$n` on. */
const filters = (n: number): string => `($${n}::text is null or f.key = $${n}) and ($${n + 1}::text is null or t.key = $${n + 1})
    and ($${n + 2}::uuid is null or p.unit = $${n + 2} or c.unit = $${n + 2} or c.authority = $${n + 2})`;

const open = `('open', 'unseated', 'blocked')`;

/** Steps that wait for others: the person has acted in them or answers for them, and has no open seat there. */
const waiting = `(select t.id, t.id as step, 'follow' as duty, k.due_at from step t left join clock k on k.org = t.org and k.case_id = t.case_id and k.step = t.id and k.deadline is null and k.state <> 'paused'
    where t.org = $1 and t.state in ${open} and ($3::timestamptz is null or k.due_at < $3)
      and t.id in (
        select id from step where org = $1 and accountable = ($2::jsonb->>'person')::uuid and state in ${open}
        union select step from seat where org = $1 and person = ($2::jsonb->>'person')::uuid and state = 'done')
      and not exists (select from seat s where s.org = $1 and s.step = t.id and s.person = ($2::jsonb->>'person')::uuid and s.state = 'open'))`;

const standing = 's.id not in (select id from over)';

const queue = (filtered: boolean, n: number): string =>
  filtered
    ? `(select s.id, s.step, s.duty, s.due_at from seat s join step t on t.org = s.org and t.id = s.step ${around} where ${mine} and ${standing} and ${filters(n)})`
    : `(select s.id, s.step, s.duty, s.due_at from seat s where ${mine} and ${standing})`;

const followed = (filtered: boolean, n: number): string =>
  filtered ? `(select w.* from ${waiting} w join step t on t.org = $1 and t.id = w.step ${around} where ${filters(n)})` : waiting;

const groups = ['overdue', 'today', 'week', 'later'] as const;

const grouped = (rows: string): string => `select count(*) filter (where due_at <= (select now from bounds))::int as overdue,
        count(*) filter (where due_at > (select now from bounds) and due_at <= (select day_ends from bounds))::int as today,
        count(*) filter (where due_at > (select day_ends from bounds) and due_at <= (select week_ends from bounds))::int as week,
        count(*) filter (where due_at > (select week_ends from bounds) or due_at is null)::int as later
   from ${rows} s`;

/** Of tens of thousands of rows of the index none is looked for among those that are over: these few are counted and taken off. */
const all = `every as (${grouped(`(select s.due_at from seat s where ${mine})`)}), gone as (${grouped('over')}),
  counts as (select ${groups.map((g) => `every.${g} - gone.${g} as ${g}`).join(', ')} from every, gone)`;

/** Exact counts of every group. Without filters the person's part of the queue's index is all that is read. */
export const countsSql = (
  filtered: boolean,
): string => `with ${bounds}, ${over}, ${filtered ? `counts as (${grouped(queue(true, 4))})` : all}
    select counts.*, (select count(*)::int from ${followed(filtered, 4)} w) as waiting, now, day_ends, week_ends from counts, bounds`;

const columns = `c.id as "caseId", c.code, c.kind, f.key as procedure, c.definition, t.id as step, t.key as "stepKey", t.round,
    case when d.duty = 'direct' then c.revision else t.revision end as revision, t.obstacle,
    ${postOfCase} as post, ${candidateNames} as candidates, t.opened_at as "openedAt",
    (select jsonb_build_object('id', n.id, 'name', n.name) from act a join person n on n.org = a.org and n.id = a.actor
      where a.org = t.org and a.case_id = t.case_id and a.at = t.opened_at and a.type <> 'act.vote' order by a.seq desc limit 1) as "askedBy",
    (select jsonb_build_object('id', n.id, 'name', n.name) from person n where n.org = t.org and n.id = t.claimed_by) as "claimedBy",
    c.status = 'held' as held,
    exists (select from rung r where r.org = t.org and r.case_id = t.case_id and r.step = t.id and r.kind = 'escalate' and r.state = 'sent') as escalated`;

/**
 * A page in the order of the queue's index; only its rows are joined. `$4` and `$5` are the last row's due instant and
 * id, `$6` how many, `$7` and `$8` the bounds of the group: later than, not later than; a group without end has what has no date.
 */
export function pageSql(what: 'mine' | 'waiting', filtered: boolean): string {
  const rows = what === 'mine' ? queue(filtered, 9) : followed(filtered, 9);
  return `with ${bounds}, ${over} select d.id as seat, d.duty, d.due_at as "dueAt", ${columns}
    from (select * from ${rows} d
           where ($7::timestamptz is null or d.due_at > $7 or ($8::timestamptz is null and d.due_at is null)) and ($8::timestamptz is null or d.due_at <= $8)
             and ($5::uuid is null or (case when $4::timestamptz is null then d.due_at is null and d.id > $5
                  else d.due_at > $4 or (d.due_at = $4 and d.id > $5) or d.due_at is null end))
           order by due_at, id limit $6) d
    join step t on t.org = $1 and t.id = d.step ${around} order by d.due_at, d.id`;
}
