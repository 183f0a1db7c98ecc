import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that belong to one organisation; each gets the row security of `secure` below. */
const tables = [
  'organisation', 'unit', 'person', 'post', 'incumbency', 'body', 'membership', 'duty', 'procedure_definition', 'calendar',
  'case_counter', 'cases', 'candidate', 'step', 'seat', 'roll_entry', 'vote', 'paper_count', 'tally', 'clock', 'rung',
  'document', 'contribution', 'incident', 'notice', 'act', 'audit_entry', 'audit_value', 'audit_pending', 'outbox', 'idempotency',
  'access_log', 'security_log',
];

const insertOnly = ['act', 'tally', 'audit_entry', 'audit_pending', 'access_log', 'security_log', 'procedure_definition', 'calendar'];

export class CreateSchema20261124T1200 implements MigrationInterface {
  name = 'CreateSchema1795521600000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(people);
    await db.query(procedures);
    await db.query(caseRows);
    await db.query(evidence);
    for (const table of tables) await db.query(secure(table));
    for (const table of insertOnly) await db.query(freeze(table));
    await db.query(grants);
  }

  /** The first schema holds the evidence of every case: going back means restoring a backup, never dropping it. */
  async down(): Promise<void> {
    throw new Error('the first schema is not reverted: it would destroy the evidence of every case');
  }
}

const people = `
create table organisation (org uuid primary key, name jsonb not null, zone text not null, rehearsal boolean not null default false,
  clock_offset_ms bigint not null default 0, created_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  check (rehearsal or clock_offset_ms = 0));
create table unit (org uuid not null references organisation, id uuid not null, name jsonb not null, parent uuid, managed_by uuid, kind text not null,
  primary key (org, id), foreign key (org, parent) references unit (org, id), foreign key (org, managed_by) references unit (org, id));
create table person (org uuid not null references organisation, id uuid not null, name text not null, search text not null, active boolean not null default true,
  facts jsonb not null default '{}', primary key (org, id));
create index person_search on person using gin (search gin_trgm_ops);
create table post (org uuid not null, id uuid not null, unit uuid not null, kind text not null, title jsonb not null,
  primary key (org, id), foreign key (org, unit) references unit (org, id));
create table incumbency (org uuid not null, id uuid not null, person uuid not null, post uuid not null, valid_from date not null, valid_until date,
  recorded_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), case_id uuid, entry_seq integer,
  primary key (org, id), foreign key (org, person) references person (org, id), foreign key (org, post) references post (org, id));
create index incumbency_person on incumbency (org, person);
create index incumbency_post on incumbency (org, post);
create table body (org uuid not null, id uuid not null, unit uuid not null, kind text not null, title jsonb not null,
  primary key (org, id), foreign key (org, unit) references unit (org, id));
create table membership (org uuid not null, id uuid not null, body uuid not null, person uuid not null, role text not null, valid_from date not null, valid_until date,
  primary key (org, id), foreign key (org, body) references body (org, id), foreign key (org, person) references person (org, id));
create index membership_person on membership (org, person);
create index membership_body on membership (org, body);
create table duty (org uuid not null, person uuid not null, duty text not null check (duty in ('board', 'administrator', 'auditor', 'rehearse')),
  primary key (org, person, duty), foreign key (org, person) references person (org, id));
`;

const procedures = `
create table procedure_definition (org uuid not null references organisation, hash text not null, key text not null, version integer not null, kind text not null,
  valid_from date not null, valid_until date, body jsonb not null, primary key (org, hash), unique (org, key, version));
create table calendar (org uuid not null references organisation, key text not null, version integer not null, body jsonb not null, primary key (org, key, version));
create table case_counter (org uuid not null, kind text not null, year integer not null, last integer not null, primary key (org, kind, year));
`;

const caseRows = `
create table cases (org uuid not null references organisation, id uuid not null, code text not null, kind text not null, definition text not null, unit uuid not null,
  post uuid not null, authority uuid not null, calendar text not null, status text not null check (status in ('running', 'held', 'reported', 'ended')), outcome text,
  started_at timestamptz not null, ended_at timestamptz, held_by uuid, hold_ground text, hold_until timestamptz, reported_step uuid,
  seq integer not null default 0, head text, last_at timestamptz not null, turn integer not null default 0, engine_due timestamptz, engine_seen integer not null default 0,
  primary key (org, id), unique (org, code), foreign key (org, definition) references procedure_definition (org, hash),
  foreign key (org, unit) references unit (org, id), foreign key (org, post) references post (org, id));
create index cases_engine_due on cases (engine_due) where status <> 'ended';
create index cases_started on cases (org, started_at desc, id);
create table candidate (org uuid not null, case_id uuid not null, id uuid not null, person uuid not null, state text not null, facts jsonb not null default '{}',
  primary key (org, id), foreign key (org, case_id) references cases (org, id), foreign key (org, person) references person (org, id));
create index candidate_case on candidate (org, case_id);
create table step (org uuid not null, case_id uuid not null, id uuid not null, key text not null, ordinal integer not null, round integer not null,
  state text not null check (state in ('pending', 'open', 'unseated', 'blocked', 'closed')), revision integer not null, accountable uuid, claimed_by uuid,
  pending_at timestamptz not null, opened_at timestamptz, closed_at timestamptz, closes_at timestamptz, outcome text, chosen text, reason text,
  routed boolean not null, effected boolean not null, primary key (org, id), unique (org, case_id, key, round),
  foreign key (org, case_id) references cases (org, id));
create table seat (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, person uuid not null, duty text not null,
  state text not null check (state in ('open', 'done', 'closed')), due_at timestamptz, primary key (org, id), unique (org, step, person, duty),
  foreign key (org, step) references step (org, id), foreign key (org, person) references person (org, id));
create index seat_case on seat (org, case_id);
create index seat_queue on seat (org, person, due_at, id) where state = 'open';
create table roll_entry (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, person uuid not null, state text not null,
  primary key (org, id), unique (org, step, person), foreign key (org, step) references step (org, id), foreign key (org, person) references person (org, id));
create index roll_case on roll_entry (org, case_id);
create table vote (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, person uuid not null, choice text not null, cast_at timestamptz not null,
  replaces uuid, counts boolean not null, primary key (org, id), foreign key (org, step) references step (org, id));
create unique index vote_once on vote (org, step, person) where counts;
create index vote_case on vote (org, case_id);
create table paper_count (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, teller uuid not null, figures jsonb not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index paper_count_case on paper_count (org, case_id);
create table tally (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, outcome text not null, names jsonb not null, figures jsonb not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index tally_case on tally (org, case_id);
create table clock (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, started_at timestamptz not null, due_at timestamptz not null,
  state text not null check (state in ('running', 'paused', 'stopped')), paused_at timestamptz, paused_by uuid, paused_ground text, left_ms bigint, arithmetic jsonb not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index clock_case on clock (org, case_id);
create table rung (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, clock uuid not null, key text not null, kind text not null, at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'overtaken', 'cancelled')), sent_at timestamptz, primary key (org, id), foreign key (org, step) references step (org, id));
create index rung_case on rung (org, case_id);
create table document (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, kind text not null, issued_on date not null, details jsonb not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index document_case on document (org, case_id);
create table contribution (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, person uuid not null, type text not null, fields jsonb not null, at timestamptz not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index contribution_case on contribution (org, case_id);
create table incident (org uuid not null, case_id uuid not null, id uuid not null, step uuid not null, move text not null, code text not null, state text not null,
  primary key (org, id), foreign key (org, step) references step (org, id));
create index incident_case on incident (org, case_id);
create table notice (org uuid not null, case_id uuid not null, id uuid not null, person uuid not null, step uuid, kind text not null, rung uuid, at timestamptz not null, read_at timestamptz,
  primary key (org, id), foreign key (org, person) references person (org, id));
create index notice_person on notice (org, person, at desc);
`;

const evidence = `
create table act (org uuid not null, case_id uuid not null, seq integer not null, type text not null, actor uuid not null, played_by uuid, acr text not null, content jsonb not null,
  at timestamptz not null, primary key (org, case_id, seq));
create table audit_entry (org uuid not null, chain uuid not null, seq integer not null, type text not null, at timestamptz not null, bytes bytea not null, hash text not null,
  primary key (org, chain, seq));
create table audit_value (org uuid not null, chain uuid not null, seq integer not null, path text not null, salt bytea not null, value jsonb, primary key (org, chain, seq, path));
create table audit_pending (org uuid not null, chain uuid not null, seq integer not null, primary key (org, chain, seq));
create table outbox (org uuid not null, id uuid not null, case_id uuid not null, kind text not null, turn integer not null, what text not null,
  created_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), next_at timestamptz not null default clock_timestamp(), rings integer not null default 0, done boolean not null default false,
  primary key (org, id));
create index outbox_next on outbox (next_at) where not done;
create index outbox_case on outbox (org, case_id);
create table idempotency (org uuid not null, actor uuid not null, key text not null, request_hash text not null, case_id uuid, receipt text not null, primary key (org, actor, key));
create table access_log (org uuid not null, id uuid not null, person uuid not null, case_id uuid, what text not null, at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), primary key (org, id));
create table security_log (org uuid not null, id uuid not null, person uuid, case_id uuid, code text not null, detail jsonb not null, at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), primary key (org, id));

create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'evidence is never changed: %', tg_table_name using errcode = '42501'; end $$;

-- Sign-in happens before an organisation is known; this is all that may be seen then.
create function organisations() returns table (org uuid, name jsonb, rehearsal boolean) language sql security definer set search_path = public as
  'select org, name, rehearsal from organisation order by rehearsal, created_at';
revoke all on function organisations() from public;
grant execute on function organisations() to mandate_app;
`;

/** Row security is forced, so that not even the owner's own statements pass unseen; the setting is made inside the transaction. */
const secure = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy own on ${table} to mandate_owner using (true) with check (true);
  create policy org on ${table} to mandate_app, mandate_audit using (org = nullif(current_setting('mandate.org', true), '')::uuid)
    with check (org = nullif(current_setting('mandate.org', true), '')::uuid);
  grant select on ${table} to mandate_app, mandate_audit;
  grant insert on ${table} to mandate_app;`;

const freeze = (table: string): string =>
  `create trigger evidence before update or delete or truncate on ${table} for each statement execute function refuse_change();`;

const grants = `
grant update on organisation, unit, person, post, incumbency, body, membership, case_counter, cases, candidate, step, seat, roll_entry, vote, paper_count, clock, rung,
  document, contribution, incident, notice, audit_value, outbox to mandate_app;
grant delete on duty to mandate_app;
create policy relay on outbox to mandate_relay using (true) with check (true);
create policy relay on cases for select to mandate_relay using (true);
grant select, update on outbox to mandate_relay;
grant select (org, id, kind, status, turn, engine_due, engine_seen) on cases to mandate_relay;
`;
