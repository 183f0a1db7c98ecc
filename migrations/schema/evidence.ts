/** What is kept as proof. */
export const evidence = `
create table act (org uuid not null, case_id uuid not null, seq integer not null, type text not null, actor uuid not null, played_by uuid, acr text not null, content jsonb not null,
  at timestamptz not null, primary key (org, case_id, seq));
create table audit_entry (org uuid not null, chain uuid not null, seq integer not null, type text not null, at timestamptz not null, bytes bytea not null, hash text not null,
  tx bigint not null default pg_current_xact_id()::text::bigint, primary key (org, chain, seq));
create index audit_entry_tx on audit_entry (org, tx);
create table audit_value (org uuid not null, chain uuid not null, seq integer not null, path text not null, salt bytea not null, value jsonb, primary key (org, chain, seq, path));
create table register (org uuid not null references organisation, subject text not null, id uuid not null, seq integer not null default 0, head text, last_at timestamptz,
  primary key (org, subject), unique (org, id));
create table audit_pending (org uuid not null, chain uuid not null, seq integer not null, primary key (org, chain, seq));
create table idempotency (org uuid not null, actor uuid not null, key text not null, request_hash text not null, case_id uuid, receipt text not null, primary key (org, actor, key));
create table access_log (org uuid not null, id uuid not null, person uuid not null, case_id uuid, what text not null, at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), primary key (org, id));
create table security_log (org uuid not null, id uuid not null, person uuid, case_id uuid, code text not null, detail jsonb not null, at timestamptz not null default date_trunc('milliseconds', clock_timestamp()), primary key (org, id));

create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'evidence is never changed: %', tg_table_name using errcode = '42501'; end $$;

-- Sign-in happens before an organisation is known; this is all that may be seen then.
create function organisations() returns table (org uuid, name jsonb, rehearsal boolean) language sql security definer set search_path = public as
  'select org, name, rehearsal from organisation order by rehearsal, created_at';
revoke all on function organisations() from public;
`;
