/**
 * Mail that carries a notice out of the house: a row written with the act or move that wrote the notice. It holds no address and no text;
 * both are read when it is sent. The relay sees organisations that have some waiting, and nothing else.
 */
export const mail = `
create table delivery (org uuid not null, id uuid not null, notice uuid not null, person uuid not null, state text not null default 'waiting'
    check (state in ('waiting', 'sent', 'failed', 'dropped')), code text, attempts integer not null default 0,
  written_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), since timestamptz not null default clock_timestamp(), next_at timestamptz not null default clock_timestamp(), sent_at timestamptz,
  rings integer not null default 0, ring_at timestamptz not null default clock_timestamp(), primary key (org, id), unique (org, notice),
  foreign key (org, notice) references notice (org, id), foreign key (org, person) references person (org, id));
create index delivery_ring on delivery (ring_at) where state = 'waiting';
create index delivery_next on delivery (org, next_at) where state = 'waiting';
create index delivery_failed on delivery (org) where state = 'failed';
create index delivery_listed on delivery (org, written_at desc, id desc);

-- Whether this installation sends mail, told by its worker: only then are deliveries written. A rehearsal never has any.
create function keep_mail(sends boolean) returns setof uuid language sql security definer set search_path = public as $$
  update organisation o set mail = sends where not o.rehearsal and o.mail <> sends returning o.org $$;

create function mail_to_ring(lease_ms bigint, at_most integer) returns table (org uuid) language sql security definer set search_path = public as $$
  with next as (select d.org from delivery d where d.state = 'waiting' and d.ring_at <= clock_timestamp() group by d.org limit at_most),
  leased as (
    update delivery d set ring_at = clock_timestamp() + lease_ms * interval '1 millisecond' from next n where d.org = n.org and d.state = 'waiting' and d.ring_at <= clock_timestamp())
  select n.org from next n $$;

-- What was leased before the ring; what was written since rings by itself.
create function mail_rung(rung_org uuid, again_ms bigint[]) returns void language sql security definer set search_path = public as $$
  update delivery set rings = rings + 1, ring_at = clock_timestamp() + again_ms[least(rings + 1, cardinality(again_ms))] * interval '1 millisecond'
   where org = rung_org and state = 'waiting' and next_at <= clock_timestamp() and ring_at > clock_timestamp() $$;

-- For rebuilding the engine: every courier that has something to do is rung anew.
create function rebuild_couriers() returns table (org uuid) language sql security definer set search_path = public as $$
  with rung as (update delivery d set rings = 0, ring_at = clock_timestamp() where d.state = 'waiting' returning d.org) select distinct r.org from rung r $$;

create function mail_figures() returns table (waiting bigint, oldest_s double precision, failed bigint) language sql stable security definer set search_path = public as $$
  select w.count, w.oldest, (select count(*) from delivery where state = 'failed')
    from (select count(*), coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0) as oldest from delivery where state = 'waiting') w $$;
`;

/** Functions of the relay and of nobody else. */
export const mailFunctions = ['keep_mail(boolean)', 'mail_to_ring(bigint, integer)', 'mail_rung(uuid, bigint[])', 'rebuild_couriers()'];
