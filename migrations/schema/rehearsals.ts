/**
 * Rehearsals. The table is kept by the organisation that was copied: its rehearsals and whom each of its persons is
 * there; nothing in a rehearsal points back. The function is taken by acts and not by the engine: while a rehearsal's
 * clock moves, people wait until its round is settled. For a real organisation it is one look at its row.
 */
export const rehearsals = `
create table rehearsal (org uuid not null references organisation, rehearsal uuid not null, person uuid not null, director uuid not null,
  created_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), primary key (org, rehearsal, person));

create function clock_lock(organisation uuid) returns bigint language sql immutable as 'select hashtextextended(organisation::text, 1)';
create function wait_for_clock(organisation uuid) returns void language plpgsql volatile as $$ begin
  if exists (select from organisation o where o.org = wait_for_clock.organisation and o.rehearsal) then
    perform pg_advisory_xact_lock_shared(clock_lock(wait_for_clock.organisation));
  end if;
end $$;
`;
