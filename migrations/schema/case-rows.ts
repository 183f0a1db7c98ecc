/**
 * The rows of a case, one table per field of the domain’s CaseState. `lock_persons` locks whom an effect concerns, by id: the
 * candidates, whose standing it may change, and the actor, whose own must only stay as it is while he acts: one authority
 * decides on many cases at once.
 */
export const caseRows = `
create table cases (org uuid not null references organisation, id uuid not null, code text not null, kind text not null, definition text not null, unit uuid not null,
  post uuid not null, authority uuid not null, calendar text not null, status text not null check (status in ('running', 'held', 'reported', 'ended')), outcome text,
  started_at timestamptz not null, ended_at timestamptz, held_by uuid, hold_ground text, hold_until timestamptz, reported_step uuid, revision integer not null, bound boolean not null, facts jsonb not null default '{}',
  seq integer not null default 0, head text, last_at timestamptz not null, turn integer not null default 0, engine_due timestamptz, engine_seen integer not null default 0,
  next_due timestamptz, open_steps text[] not null,
  primary key (org, id), unique (org, code), foreign key (org, definition) references procedure_definition (org, hash),
  foreign key (org, unit) references unit (org, id), foreign key (org, post) references post (org, id)) with (fillfactor = 70);
create index cases_engine_due on cases (engine_due) where engine_due is not null;
create index cases_started on cases (org, started_at desc, id desc);
create index cases_next_due on cases (org, coalesce(next_due, 'infinity'), id);
create index cases_unit on cases (org, unit) where status <> 'ended';
create index cases_authority on cases (org, authority) where status <> 'ended';
create index cases_post on cases (org, post) where status <> 'ended';
create index cases_code on cases using gin (code gin_trgm_ops);
create table candidate (org uuid not null, case_id uuid not null, id uuid not null, person uuid not null, state text not null, facts jsonb not null default '{}',
  primary key (org, id), foreign key (org, case_id) references cases (org, id), foreign key (org, person) references person (org, id));
create index candidate_case on candidate (org, case_id);
create index candidate_person on candidate (org, person);
create table step (org uuid not null, case_id uuid not null, id uuid not null, key text not null, ordinal integer not null, round integer not null,
  state text not null check (state in ('pending', 'open', 'unseated', 'blocked', 'closed')), obstacle jsonb, revision integer not null, accountable uuid, claimed_by uuid,
  pending_at timestamptz not null, opened_at timestamptz, closed_at timestamptz, closes_at timestamptz, outcome text, chosen text, reason text,
  reopens jsonb, resumes uuid, routed boolean not null, effected boolean not null, primary key (org, id), unique (org, case_id, key, round),
  foreign key (org, case_id) references cases (org, id));
create index step_accountable on step (org, accountable, case_id);
create table seat (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, person uuid not null, duty text not null,
  state text not null check (state in ('open', 'done', 'closed')), due_at timestamptz, primary key (org, id), unique (org, step, person, duty),
  foreign key (org, step) references step (org, id), foreign key (org, person) references person (org, id));
create index seat_case on seat (org, case_id);
create index seat_person on seat (org, person, case_id);
create index seat_done on seat (org, person, step) where state = 'done';
create index seat_queue on seat (org, person, due_at, id) where state = 'open';
create table roll_entry (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, person uuid not null,
  state text not null check (state in ('summoned', 'excuse-asked', 'excuse-refused', 'excused', 'present')), decided_at timestamptz,
  primary key (org, id), unique (org, step, person), foreign key (org, step) references step (org, id), foreign key (org, person) references person (org, id));
create index roll_case on roll_entry (org, case_id);
create table ballot (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, approved_list jsonb, summoned_at timestamptz, printed integer, issued integer,
  issued_at timestamptz, confirmed_at timestamptz, primary key (org, id), unique (org, step), foreign key (org, step) references step (org, id));
create index ballot_case on ballot (org, case_id);
create table vote (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, person uuid not null, choice text not null, cast_at timestamptz not null,
  replaces uuid, counts boolean not null, primary key (org, id), foreign key (org, step) references step (org, id));
create unique index vote_once on vote (org, step, person) where counts;
create index vote_case on vote (org, case_id);
create table paper_count (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, teller uuid not null, at timestamptz not null, figures jsonb not null, revision integer not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index paper_count_case on paper_count (org, case_id);
create table tally (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, outcome text not null, names jsonb not null, figures jsonb not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index tally_case on tally (org, case_id);
create table clock (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, deadline text, started_at timestamptz not null, due_at timestamptz not null,
  state text not null check (state in ('running', 'paused', 'stopped')), paused_at timestamptz, paused_by uuid, paused_ground text, "left" jsonb, arithmetic jsonb not null,
  extensions jsonb not null default '[]', pauses jsonb not null default '[]', lapses_at timestamptz,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index clock_case on clock (org, case_id);
create table rung (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, clock uuid not null, key text not null, kind text not null, at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'overtaken', 'vacant', 'cancelled')), sent_at timestamptz, primary key (org, id), foreign key (org, step) references step (org, id));
create index rung_case on rung (org, case_id);
create table document (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, kind text not null, candidate uuid, issued_on date not null,
  details jsonb not null, supersedes uuid, person uuid not null, at timestamptz not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index document_case on document (org, case_id);
create table contribution (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, person uuid not null, type text not null, fields jsonb not null, at timestamptz not null,
  recorded_at timestamptz, evidence text,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index contribution_case on contribution (org, case_id);
create table waiver (org uuid not null, case_id uuid not null, id uuid not null, candidate uuid not null, rule text not null, person uuid not null, number text not null,
  date date not null, reason text not null, at timestamptz not null, primary key (org, id), unique (org, candidate, rule), foreign key (org, candidate) references candidate (org, id));
create index waiver_case on waiver (org, case_id);
create table correction (org uuid not null, case_id uuid not null, id uuid not null, entry integer not null, "row" uuid not null, path text not null, was jsonb, value jsonb,
  reason text not null, proposed_by uuid not null, proposed_at timestamptz not null, confirmed_by uuid, confirmed_at timestamptz,
  primary key (org, id), check (confirmed_by <> proposed_by), foreign key (org, case_id) references cases (org, id));
create index correction_case on correction (org, case_id);
create table incident (org uuid not null, case_id uuid not null, id uuid not null, step uuid, move text not null, rung uuid, code text not null, state text not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index incident_case on incident (org, case_id);
-- About a case, or about a term of office that ends.
create table notice (org uuid not null, case_id uuid, id uuid not null, person uuid not null, step uuid, kind text not null, rung uuid, at timestamptz not null, read_at timestamptz, term uuid,
  primary key (org, id), check ((case_id is null) <> (term is null)), foreign key (org, person) references person (org, id), foreign key (org, term) references incumbency (org, id));
create index notice_person on notice (org, person, at desc);
create function lock_persons(organisation uuid, actor uuid, of_case uuid) returns void language plpgsql volatile as $$ declare
  concerned uuid;
begin
  for concerned in select person from candidate where org = organisation and case_id = of_case union select actor where actor is not null order by 1 loop
    if exists (select from candidate where org = organisation and case_id = of_case and person = concerned) then
      perform id from person where org = organisation and id = concerned for no key update;
    else
      perform id from person where org = organisation and id = concerned for share;
    end if;
  end loop;
end $$;
`;
