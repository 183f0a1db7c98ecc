/** Published definitions and calendars; counters of case codes. */
export const procedures = `
create table procedure_definition (org uuid not null references organisation, hash text not null, key text not null, version integer not null, kind text not null,
  valid_from date not null, valid_until date, body jsonb not null, primary key (org, hash), unique (org, key, version));
create table calendar (org uuid not null references organisation, key text not null, version integer not null, body jsonb not null, primary key (org, key, version));
create table case_counter (org uuid not null, kind text not null, year integer not null, last integer not null, primary key (org, kind, year));
`;
