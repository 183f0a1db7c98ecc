import { batchFunctions } from './batches';
import { engineFunctions } from './engine';
import { mailFunctions } from './mail';

const relayFunctions = [...engineFunctions, ...batchFunctions, ...mailFunctions];

/** Ages and counts over all organisations, for `/metrics`: whoever may call them learns no row. */
const figures = ['engine_figures()', 'mail_figures()'];

/** Tables that belong to one organisation; each gets the row security of `secure` below. */
export const tables = [
  'organisation',
  'unit',
  'person',
  'post',
  'incumbency',
  'term_foreseen',
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
  'ballot',
  'vote',
  'paper_count',
  'tally',
  'clock',
  'rung',
  'document',
  'contribution',
  'waiver',
  'correction',
  'incident',
  'notice',
  'draft',
  'act',
  'audit_entry',
  'audit_value',
  'audit_pending',
  'register',
  'rehearsal',
  'outbox',
  'rescue',
  'engine_history',
  'standing_change',
  'reseat',
  'batch',
  'batch_item',
  'moratorium',
  'moratorium_exception',
  'delivery',
  'idempotency',
  'access_log',
  'security_log',
];

/** Evidence: inserted, never changed. */
export const insertOnly = [
  'act',
  'paper_count',
  'tally',
  'waiver',
  'audit_entry',
  'audit_pending',
  'access_log',
  'security_log',
  'rescue',
  'engine_history',
  'procedure_definition',
  'calendar',
  'term_foreseen',
  'moratorium_exception',
];

/** Row security is forced, so that not even the owner's own statements pass unseen; the setting is made inside the transaction. */
export const secure = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy own on ${table} to mandate_owner using (true) with check (true);
  create policy org on ${table} to mandate_app, mandate_audit using (org = nullif(current_setting('mandate.org', true), '')::uuid)
    with check (org = nullif(current_setting('mandate.org', true), '')::uuid);`;

export const freeze = (table: string): string =>
  `create trigger evidence before update or delete or truncate on ${table} for each statement execute function refuse_change();`;

/** What each login may do beyond reading and adding. Made here, checked by every process at its start (`missingRights`). */
const updated = [
  'organisation',
  'unit',
  'person',
  'post',
  'incumbency',
  'body',
  'membership',
  'case_counter',
  'cases',
  'candidate',
  'step',
  'seat',
  'roll_entry',
  'ballot',
  'vote',
  'clock',
  'rung',
  'document',
  'contribution',
  'correction',
  'incident',
  'notice',
  'draft',
  'audit_value',
  'register',
  'outbox',
  'reseat',
  'batch',
  'batch_item',
  'moratorium',
  'delivery',
];

const deleted = ['duty', 'draft'];

/** One right on one table; with columns it reaches no others. */
export interface Right {
  readonly role: 'mandate_app' | 'mandate_relay' | 'mandate_audit';
  readonly table: string;
  readonly can: 'select' | 'insert' | 'update' | 'delete';
  readonly columns?: readonly string[];
}

export const rights: readonly Right[] = [
  ...tables.flatMap((table): Right[] => [
    { role: 'mandate_app', table, can: 'select' },
    { role: 'mandate_app', table, can: 'insert' },
    { role: 'mandate_audit', table, can: 'select' },
  ]),
  ...updated.map((table): Right => ({ role: 'mandate_app', table, can: 'update' })),
  ...deleted.map((table): Right => ({ role: 'mandate_app', table, can: 'delete' })),
  { role: 'mandate_relay', table: 'outbox', can: 'select' },
  { role: 'mandate_relay', table: 'outbox', can: 'update' },
  { role: 'mandate_relay', table: 'cases', can: 'select', columns: ['org', 'id', 'kind', 'status', 'turn', 'engine_due', 'engine_seen'] },
  ...(['mandate_app', 'mandate_relay', 'mandate_audit'] as const).map((role): Right => ({ role, table: 'migration', can: 'select' })),
];

export const grantOf = (right: Right): string =>
  `grant ${right.can}${right.columns ? ` (${right.columns.join(', ')})` : ''} on ${right.table} to ${right.role}`;

/** Functions that reach past row security on purpose, and who may call them. */
export const functions = [
  { role: 'mandate_app', function: 'organisations()' },
  { role: 'mandate_app', function: 'all_active(uuid, uuid[])' },
  { role: 'mandate_audit', function: 'organisations()' },
  ...relayFunctions.map((name) => ({ role: 'mandate_relay', function: name })),
  ...figures.flatMap((name) => ['mandate_app', 'mandate_relay'].map((role) => ({ role, function: name }))),
];

export const grantOnFunction = (f: { readonly role: string; readonly function: string }): string =>
  `grant execute on function ${f.function} to ${f.role}`;

export const grants = `
${[...rights.map(grantOf), ...functions.map(grantOnFunction)].join(';\n')};
${[...relayFunctions, ...figures].map((f) => `revoke all on function ${f} from public`).join(';\n')};
create policy relay on outbox to mandate_relay using (true) with check (true);
create policy relay on cases for select to mandate_relay using (true);
`;
