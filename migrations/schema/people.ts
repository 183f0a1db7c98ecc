/** Organisations, units, posts, persons and who holds what. */
export const people = `
create table organisation (org uuid primary key, name jsonb not null, zone text not null, rehearsal boolean not null default false, mail boolean not null default false,
  clock_offset_ms bigint not null default 0, created_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  check (rehearsal or clock_offset_ms = 0), check (not (rehearsal and mail)));
create table unit (org uuid not null references organisation, id uuid not null, name jsonb not null, parent uuid, managed_by uuid, kind text not null,
  primary key (org, id), foreign key (org, parent) references unit (org, id), foreign key (org, managed_by) references unit (org, id));
create index unit_parent on unit (org, parent);
-- ordering: where the person's name is not sorted by its last word, what it is sorted by.
create table person (org uuid not null references organisation, id uuid not null, name text not null, ordering text, search text not null, active boolean not null default true,
  facts jsonb not null default '{}', email text, mail boolean not null default true, language text not null default 'vi' check (language in ('vi', 'en')), primary key (org, id));
-- Asked at every request, before the session's organisation is entered.
create function all_active(chosen_org uuid, persons uuid[]) returns boolean language sql stable security definer set search_path = public as
  'select count(*) = cardinality(persons) from person where org = chosen_org and id = any(persons) and active';
revoke all on function all_active(uuid, uuid[]) from public;
create index person_search on person using gin (search gin_trgm_ops);
create table post (org uuid not null, id uuid not null, unit uuid not null, kind text not null, staff text not null, title jsonb not null,
  primary key (org, id), foreign key (org, unit) references unit (org, id));
create table incumbency (org uuid not null, id uuid not null, person uuid not null, post uuid not null, valid_from date not null, valid_until date,
  recorded_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), case_id uuid, entry_seq integer,
  closed_seq integer, closed_how text check (closed_how in ('declined', 'countermanded')),
  primary key (org, id), foreign key (org, person) references person (org, id), foreign key (org, post) references post (org, id));
create index incumbency_person on incumbency (org, person);
create index post_unit on post (org, unit);
create index incumbency_post on incumbency (org, post);
create index incumbency_case on incumbency (org, case_id) where case_id is not null;
create index incumbency_until on incumbency (org, valid_until) where valid_until is not null;
-- A term of office whose end was foreseen: drafts and notices were written, once per procedure.
create table term_foreseen (org uuid not null, incumbency uuid not null, procedure text not null, drafts integer not null, at timestamptz not null,
  primary key (org, incumbency, procedure), foreign key (org, incumbency) references incumbency (org, id));
create table body (org uuid not null, id uuid not null, unit uuid not null, kind text not null, title jsonb not null,
  primary key (org, id), foreign key (org, unit) references unit (org, id));
create table membership (org uuid not null, id uuid not null, body uuid not null, person uuid not null, role text not null, valid_from date not null, valid_until date,
  primary key (org, id), foreign key (org, body) references body (org, id), foreign key (org, person) references person (org, id));
create index membership_person on membership (org, person);
create index body_unit on body (org, unit);
create index membership_body on membership (org, body);
create table duty (org uuid not null, person uuid not null, duty text not null check (duty in ('board', 'administrator', 'auditor', 'rehearse')),
  primary key (org, person, duty), foreign key (org, person) references person (org, id));
create table draft (org uuid not null, id uuid not null, person uuid not null, what text not null, title text, content jsonb not null,
  saved_at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), primary key (org, id), foreign key (org, person) references person (org, id));
create index draft_person on draft (org, person, saved_at desc);
`;
