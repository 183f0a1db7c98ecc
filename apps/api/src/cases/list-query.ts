import { readable } from '#persistence';

/** A person concerned sees no candidate but himself, so nothing is found by another's name either. `$2` is the reader. */
const visibleCandidate = `(d.person = ($2::jsonb->>'person')::uuid or not exists (
    select from candidate me where me.org = c.org and me.case_id = c.id and me.person = ($2::jsonb->>'person')::uuid))`;

export const candidateNames = `(select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name) order by d.id), '[]')
    from candidate d join person n on n.org = d.org and n.id = d.person where d.org = c.org and d.case_id = c.id and ${visibleCandidate})`;

export const postOfCase = `jsonb_build_object('id', p.id, 'title', p.title, 'unit', jsonb_build_object('id', u.id, 'name', u.name))`;

const clock = `(select date_trunc('milliseconds', clock_timestamp() + clock_offset_ms * interval '1 millisecond') from organisation where org = $1)`;

/** The index of the deadlines is on these words. */
const due = `coalesce(c.next_due, 'infinity')`;

/** Candidates by name. All of them are looked for once; only a case that has one is asked whether the reader may know him. */
const named = `from person n join candidate d on d.org = n.org and d.person = n.id where strpos(n.search, $10) > 0`;

const filtered = `from cases c
    join procedure_definition f on f.org = c.org and f.hash = c.definition
    join post p on p.org = c.org and p.id = c.post join unit u on u.org = p.org and u.id = p.unit
   where c.org = $1 and ${readable('$2::jsonb')}
     and ($3::text is null or c.status = $3) and ($4::text is null or c.kind = $4) and ($5::text is null or f.key = $5)
     and ($6::uuid is null or p.unit = $6 or c.unit = $6 or c.authority = $6) and ($7::text is null or c.open_steps @> array[$7])
     and ($8::timestamptz is null or ${due} < $8) and (not coalesce($9::boolean, false) or ${due} <= ${clock})
     and ($11::timestamptz is null or c.started_at >= $11) and ($12::timestamptz is null or c.started_at < $12)
     and ($13::timestamptz is null or ${due} >= $13)
     and ($10::text is null or strpos(lower(c.code), $10) > 0 or (c.id in (select d.case_id ${named} and d.org = $1) and exists (
           select ${named} and d.org = c.org and d.case_id = c.id and ${visibleCandidate})))`;

const orders = {
  '-startedAt': { key: 'c.started_at', type: 'timestamptz', descending: true },
  startedAt: { key: 'c.started_at', type: 'timestamptz', descending: false },
  due: { key: due, type: 'timestamptz', descending: false },
  code: { key: 'c.code', type: 'text', descending: false },
} as const;

export type Sort = keyof typeof orders;

/** One page; `$14` and `$15` are the last row's key and id, `$16` how many. */
export function pageSql(sort: Sort): string {
  const { key, type, descending } = orders[sort];
  const [than, way] = descending ? ['<', 'desc'] : ['>', 'asc'];
  return `select c.id, c.code, c.kind, f.key as procedure, c.definition, c.status, c.outcome, c.started_at, c.ended_at, c.next_due, ${key}::text as sort_key,
      ${postOfCase} as post, ${candidateNames} as candidates,
      (select coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'state', s.state, 'round', s.round, 'dueAt', k.due_at) order by s.ordinal, s.round), '[]')
         from step s left join clock k on k.org = s.org and k.case_id = s.case_id and k.step = s.id and k.deadline is null and k.state <> 'paused'
        where s.org = c.org and s.case_id = c.id and s.state in ('open', 'unseated', 'blocked')) as open
    ${filtered} and ($14::${type} is null or (${key}, c.id) ${than} ($14::${type}, $15::uuid))
    order by ${key} ${way}, c.id ${way} limit $16`;
}

export const countSql = `select count(*)::int as total ${filtered}`;

/** Open cases by bucket; `$14` and `$15` are the bounds of ages and of deadlines. What waits for nothing by time is in no bucket of deadlines. */
export const summarySql = `with open as materialized (select c.started_at, ${due} as due ${filtered} and c.status <> 'ended')
  select 'age' as what, width_bucket(started_at, $14::timestamptz[]) as bucket, count(*)::int as count from open group by 2
  union all select 'due', width_bucket(due, $15::timestamptz[]), count(*)::int from open where due < 'infinity' group by 2`;

export const nowSql = `select ${clock} as now`;
