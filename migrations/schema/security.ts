/** Tables that belong to one organisation; each gets the row security of `secure` below. */
export const tables = [
  'organisation',
  'unit',
  'person',
  'post',
  'incumbency',
  'body',
  'membership',
  'duty',
  'procedure_definition',
  'calendar',
  'case_counter',
  'cases',
  'candidate',
  'step',
  'seat',
  'roll_entry',
  'vote',
  'paper_count',
  'tally',
  'clock',
  'rung',
  'document',
  'contribution',
  'incident',
  'notice',
  'act',
  'audit_entry',
  'audit_value',
  'audit_pending',
  'outbox',
  'idempotency',
  'access_log',
  'security_log',
];

/** Evidence: inserted, never changed. */
export const insertOnly = [
  'act',
  'tally',
  'audit_entry',
  'audit_pending',
  'access_log',
  'security_log',
  'procedure_definition',
  'calendar',
];

/** Row security is forced, so that not even the owner's own statements pass unseen; the setting is made inside the transaction. */
export const secure = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy own on ${table} to mandate_owner using (true) with check (true);
  create policy org on ${table} to mandate_app, mandate_audit using (org = nullif(current_setting('mandate.org', true), '')::uuid)
    with check (org = nullif(current_setting('mandate.org', true), '')::uuid);
  grant select on ${table} to mandate_app, mandate_audit;
  grant insert on ${table} to mandate_app;`;

export const freeze = (table: string): string =>
  `create trigger evidence before update or delete or truncate on ${table} for each statement execute function refuse_change();`;

export const grants = `
grant update on organisation, unit, person, post, incumbency, body, membership, case_counter, cases, candidate, step, seat, roll_entry, vote, paper_count, clock, rung,
  document, contribution, incident, notice, audit_value, outbox to mandate_app;
grant delete on duty to mandate_app;
create policy relay on outbox to mandate_relay using (true) with check (true);
create policy relay on cases for select to mandate_relay using (true);
grant select, update on outbox to mandate_relay;
grant select (org, id, kind, status, turn, engine_due, engine_seen) on cases to mandate_relay;
`;
