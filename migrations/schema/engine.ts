/**
 * What carries a case to the engine and back. The relay sees no case but by these functions: they run as the owner and
 * tell ids, turns and counts, never content.
 */
export const engine = `
create table outbox (org uuid not null, id uuid not null, case_id uuid not null, kind text not null, turn integer not null, what text not null,
  created_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), next_at timestamptz not null default clock_timestamp(), rings integer not null default 0, done boolean not null default false,
  primary key (org, id));
create index outbox_next on outbox (next_at) where not done;
create index outbox_case on outbox (org, case_id);

-- A case that the engine should have carried on and did not: rung again, then carried out by the sweeper itself.
create table rescue (org uuid not null, id uuid not null, case_id uuid not null, turn integer not null, what text not null check (what in ('rung', 'carried-out')),
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), primary key (org, id));
create index rescue_case on rescue (org, case_id, turn);

-- A closed run as the engine kept it, so that inspection outlives the engine's retention.
create table engine_history (org uuid not null, case_id uuid not null, run_id uuid not null, kind text not null, status text not null, started_at timestamptz not null,
  closed_at timestamptz not null, events integer not null, history jsonb not null, primary key (org, run_id));
create index engine_history_case on engine_history (org, case_id, closed_at);
create index engine_history_closed on engine_history (closed_at);

-- Somebody's standing in these units begins or ends with a day: spread over the cases that are open then.
create table standing_change (org uuid not null references organisation, id uuid not null, units uuid[] not null, day date not null, reason text not null,
  spread boolean not null default false, created_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), primary key (org, id));
create index standing_change_next on standing_change (org, day) where not spread;

-- Somebody's standing begins or ends at an instant: the seats of the case are to be looked at again from then.
create table reseat (org uuid not null, id uuid not null, case_id uuid not null, applies_at timestamptz not null, reason text not null, done boolean not null default false,
  created_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), primary key (org, id), foreign key (org, case_id) references cases (org, id));
create index reseat_next on reseat (applies_at) where not done;

-- Rings the cases chosen: their turn rises, so that a workflow that waits looks again and one that is gone begins.
create function ring_cases(chosen_org uuid[], chosen_case uuid[], why text) returns table (org uuid, case_id uuid, turn integer)
  language sql security definer set search_path = public as $$
  with risen as (
    update cases c set turn = c.turn + 1 from unnest(chosen_org, chosen_case) as n(org, id) where c.org = n.org and c.id = n.id returning c.org, c.id, c.kind, c.turn),
  rung as (insert into outbox (org, id, case_id, kind, turn, what) select r.org, gen_random_uuid(), r.id, r.kind, r.turn, why from risen r)
  select r.org, r.id, r.turn from risen r $$;

-- Cases that should have been carried on by now and were not rung for it yet; whoever is at work on one is not disturbed.
create function rescue_late(after_ms bigint, at_most integer) returns table (org uuid, case_id uuid) language sql security definer set search_path = public as $$
  with late as (
    select c.org, c.id from cases c join organisation o on o.org = c.org
     where c.engine_due < clock_timestamp() + (o.clock_offset_ms - after_ms) * interval '1 millisecond'
       and not exists (select from rescue r where r.org = c.org and r.case_id = c.id and r.turn = c.turn)
     order by c.engine_due limit at_most for no key update of c skip locked),
  rung as (select r.* from ring_cases((select array_agg(l.org) from late l), (select array_agg(l.id) from late l), 'rescued: it was late') r)
  insert into rescue (org, id, case_id, turn, what) select r.org, gen_random_uuid(), r.case_id, r.turn, 'rung' from rung r returning rescue.org, rescue.case_id $$;

-- Of the cases rung so, those that nobody has looked at since.
create function rescue_unseen(after_ms bigint, at_most integer) returns table (org uuid, case_id uuid, turn integer) language sql stable security definer set search_path = public as $$
  select c.org, c.id, c.turn from rescue r join cases c on c.org = r.org and c.id = r.case_id and c.turn = r.turn
   where r.what = 'rung' and r.at < clock_timestamp() - after_ms * interval '1 millisecond' and c.engine_seen < c.turn order by r.at limit at_most $$;

-- For rebuilding the engine: the next open cases after the one given, rung.
create function rebuild_cases(after_case uuid, at_most integer) returns table (org uuid, case_id uuid) language sql security definer set search_path = public as $$
  with chosen as (select c.org, c.id from cases c where (c.status <> 'ended' or c.engine_due is not null) and c.id > after_case order by c.id limit at_most for no key update)
  select r.org, r.case_id from ring_cases((select array_agg(n.org order by n.id) from chosen n), (select array_agg(n.id order by n.id) from chosen n), 'the engine is rebuilt') r $$;

-- A day begins at midnight of the organisation's zone. Each open case of the units, above or below them, or of their authority gets its row.
create function spread_standing(at_most integer) returns bigint language sql security definer set search_path = public as $$
  with due as (
    select s.org, s.id, s.units, s.day::timestamp at time zone o.zone as applies_at, s.reason
      from organisation o cross join lateral (
        select * from standing_change c where c.org = o.org and not c.spread
           and c.day <= ((clock_timestamp() + o.clock_offset_ms * interval '1 millisecond') at time zone o.zone)::date
         order by c.day, c.id limit at_most for update skip locked) s limit at_most),
  around as (
    select d.id as change, u.id as unit from due d join unit u on u.org = d.org and (u.id = any(d.units) or u.parent = any(d.units))
    union select d.id, u.parent from due d join unit u on u.org = d.org and u.id = any(d.units) where u.parent is not null),
  concerned as (
    select d.id as change, c.id from due d join cases c on c.org = d.org and c.status <> 'ended'
      and (c.unit in (select a.unit from around a where a.change = d.id) or c.authority = any(d.units))),
  written as (
    insert into reseat (org, id, case_id, applies_at, reason)
      select d.org, gen_random_uuid(), c.id, d.applies_at, d.reason from concerned c join due d on d.id = c.change),
  marked as (update standing_change s set spread = true from due d where s.org = d.org and s.id = d.id)
  select count(*) from due $$;

create function reseats_due(at_most integer) returns table (org uuid, id uuid, case_id uuid) language sql stable security definer set search_path = public as $$
  select r.org, r.id, r.case_id from reseat r join organisation o on o.org = r.org
   where not r.done and r.applies_at <= clock_timestamp() + o.clock_offset_ms * interval '1 millisecond' order by r.applies_at, r.id limit at_most $$;

create function engine_figures() returns table (outbox_age_s double precision, unsettled_age_s double precision, rescued bigint, parked bigint) language sql stable security definer set search_path = public as $$
  with unseen as (
    select coalesce(extract(epoch from clock_timestamp() - min(o.created_at)), 0) as age from outbox o join cases c on c.org = o.org and c.id = o.case_id where not o.done and c.engine_seen < o.turn),
  late as (
    select coalesce(max(extract(epoch from clock_timestamp() + o.clock_offset_ms * interval '1 millisecond' - c.engine_due)), 0) as age from cases c join organisation o on o.org = c.org
     where c.engine_due < clock_timestamp() + o.clock_offset_ms * interval '1 millisecond')
  select unseen.age, greatest(unseen.age, late.age), (select count(*) from rescue), (select count(*) from incident where state = 'parked') from unseen, late $$;

-- Whose terms of office are looked at each morning, in which zone. A rehearsal has no mornings.
create function real_organisations() returns table (org uuid, zone text) language sql stable security definer set search_path = public as
  'select org, zone from organisation where not rehearsal order by created_at, org';

-- Of real organisations: a rehearsal's runs close when its own clock says, months ahead of those that close now.
create function last_exported() returns timestamptz language sql stable security definer set search_path = public as
  'select h.closed_at from engine_history h join organisation o on o.org = h.org where not o.rehearsal order by h.closed_at desc limit 1';
`;

/** Functions of the relay and of nobody else. */
export const engineFunctions = [
  'ring_cases(uuid[], uuid[], text)',
  'rescue_late(bigint, integer)',
  'rescue_unseen(bigint, integer)',
  'rebuild_cases(uuid, integer)',
  'spread_standing(integer)',
  'reseats_due(integer)',
  'real_organisations()',
  'last_exported()',
];
