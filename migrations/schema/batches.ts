/**
 * Lists of cases to which one thing is done, each in a transaction of its own. The row of a batch is its own doorbell:
 * while `engine_seen` is behind `turn` the relay rings, by functions that tell ids and turns and nothing else.
 */
export const batches = `
create table batch (org uuid not null references organisation, id uuid not null, kind text not null check (kind in ('calendar-change', 'moratorium', 'moratorium-lifted')), params jsonb not null,
  state text not null check (state in ('running', 'paused', 'done')), started_by uuid not null, started_at timestamptz not null, finished_at timestamptz,
  turn integer not null default 1, engine_seen integer not null default 0, rings integer not null default 0, ring_at timestamptz not null default clock_timestamp(),
  primary key (org, id), foreign key (org, started_by) references person (org, id));
create index batch_ring on batch (ring_at) where engine_seen < turn;
create index batch_started on batch (org, started_at desc);
-- Without a reference to the case, whose check would wait for everybody's act in hand; cases are never deleted.
create table batch_item (org uuid not null, batch uuid not null, case_id uuid not null, state text not null check (state in ('waiting', 'done', 'refused', 'parked')),
  code text, seq integer, at timestamptz, primary key (org, batch, case_id), foreign key (org, batch) references batch (org, id));
create index batch_item_waiting on batch_item (org, batch, case_id) where state = 'waiting';

create function batches_to_ring(lease_ms bigint, at_most integer) returns table (org uuid, id uuid, turn integer) language sql security definer set search_path = public as $$
  with next as (select b.org, b.id from batch b where b.engine_seen < b.turn and b.ring_at <= clock_timestamp() order by b.ring_at limit at_most for update skip locked)
  update batch b set ring_at = clock_timestamp() + lease_ms * interval '1 millisecond' from next n where b.org = n.org and b.id = n.id returning b.org, b.id, b.turn $$;

create function batch_rung(rung_org uuid, rung_batch uuid, again_ms bigint[]) returns void language sql security definer set search_path = public as $$
  update batch set rings = rings + 1, ring_at = clock_timestamp() + again_ms[least(rings + 1, cardinality(again_ms))] * interval '1 millisecond'
   where org = rung_org and id = rung_batch $$;

-- For rebuilding the engine: every unfinished batch is rung anew.
create function rebuild_batches() returns table (org uuid, id uuid) language sql security definer set search_path = public as $$
  update batch b set turn = b.turn + 1, rings = 0, ring_at = clock_timestamp() where b.state <> 'done' returning b.org, b.id $$;

-- Shared by the start of a case, exclusive to the publication of a calendar and to a moratorium: no case slips past either.
create function calendar_lock(organisation uuid) returns bigint language sql immutable as 'select hashtextextended(organisation::text, 2)';
`;

/** Functions of the relay and of nobody else. */
export const batchFunctions = ['batches_to_ring(bigint, integer)', 'batch_rung(uuid, uuid, bigint[])', 'rebuild_batches()'];
