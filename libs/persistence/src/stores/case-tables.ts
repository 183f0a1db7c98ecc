import type { CaseState } from '#domain';

type Kind = 'plain' | 'instant';

/** One table of a case's rows: the field of CaseState it holds and how columns are read back. */
export interface CaseTable {
  readonly field: Exclude<keyof CaseState, 'case'>;
  readonly table: string;
  readonly columns: Readonly<Record<string, Kind>>;
}

const p = 'plain';
const t = 'instant';

/** Field names are the domain's; columns are their snake_case. Order is the order of writing: referenced rows first. */
export const caseTables: readonly CaseTable[] = [
  { field: 'candidates', table: 'candidate', columns: { id: p, person: p, state: p, facts: p } },
  {
    field: 'steps',
    table: 'step',
    columns: {
      id: p,
      key: p,
      ordinal: p,
      round: p,
      state: p,
      obstacle: p,
      revision: p,
      accountable: p,
      claimedBy: p,
      pendingAt: t,
      openedAt: t,
      closedAt: t,
      closesAt: t,
      outcome: p,
      chosen: p,
      reason: p,
      reopens: p,
      resumes: p,
      routed: p,
      effected: p,
    },
  },
  { field: 'seats', table: 'seat', columns: { id: p, step: p, person: p, duty: p, state: p, dueAt: t } },
  { field: 'roll', table: 'roll_entry', columns: { id: p, step: p, person: p, state: p, decidedAt: t } },
  {
    field: 'ballots',
    table: 'ballot',
    columns: { id: p, step: p, approvedList: p, summonedAt: t, printed: p, issued: p, issuedAt: t, confirmedAt: t },
  },
  { field: 'votes', table: 'vote', columns: { id: p, step: p, person: p, choice: p, castAt: t, replaces: p, counts: p } },
  { field: 'counts', table: 'paper_count', columns: { id: p, step: p, teller: p, at: t, figures: p, revision: p } },
  { field: 'tallies', table: 'tally', columns: { id: p, step: p, outcome: p, names: p, figures: p } },
  {
    field: 'clocks',
    table: 'clock',
    columns: {
      id: p,
      step: p,
      deadline: p,
      startedAt: t,
      dueAt: t,
      state: p,
      pausedAt: t,
      pausedBy: p,
      pausedGround: p,
      left: p,
      arithmetic: p,
      extensions: p,
      pauses: p,
      lapsesAt: t,
    },
  },
  { field: 'rungs', table: 'rung', columns: { id: p, step: p, clock: p, key: p, kind: p, at: t, state: p, sentAt: t } },
  {
    field: 'documents',
    table: 'document',
    columns: { id: p, step: p, kind: p, candidate: p, issuedOn: p, details: p, supersedes: p, person: p, at: t },
  },
  {
    field: 'contributions',
    table: 'contribution',
    columns: { id: p, step: p, person: p, type: p, fields: p, at: t, recordedAt: t, evidence: p },
  },
  {
    field: 'waivers',
    table: 'waiver',
    columns: { id: p, candidate: p, rule: p, person: p, number: p, date: p, reason: p, at: t },
  },
  {
    field: 'corrections',
    table: 'correction',
    columns: {
      id: p,
      entry: p,
      row: p,
      path: p,
      was: p,
      value: p,
      reason: p,
      proposedBy: p,
      proposedAt: t,
      confirmedBy: p,
      confirmedAt: t,
    },
  },
  { field: 'incidents', table: 'incident', columns: { id: p, step: p, move: p, rung: p, code: p, state: p } },
];

export const caseColumns: Readonly<Record<keyof CaseState['case'], Kind>> = {
  id: p,
  code: p,
  kind: p,
  definition: p,
  unit: p,
  post: p,
  authority: p,
  calendar: p,
  status: p,
  outcome: p,
  startedAt: t,
  endedAt: t,
  heldBy: p,
  holdGround: p,
  holdUntil: t,
  reportedStep: p,
  revision: p,
  bound: p,
  facts: p,
};

const columnNames = new Map<string, string>();

/** A field's column. Each name is worked out once: every row of every act asks. */
export function snake(name: string): string {
  const known = columnNames.get(name);
  if (known !== undefined) return known;
  const column = name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  columnNames.set(name, column);
  return column;
}

/** PostgreSQL's JSON drops trailing zeros of a second; the domain compares instants as strings, so their form is fixed here. */
export function instantOf(value: string | Date | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}

/** A JSON row of the database as a row of the domain. */
export function toRow(raw: Readonly<Record<string, unknown>>, columns: Readonly<Record<string, Kind>>): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(columns)) {
    const value = raw[snake(field)] ?? null;
    row[field] = kind === 'instant' ? instantOf(value as string | null) : value;
  }
  return row;
}

/** A row of the domain as a JSON row of the database. */
export function toRaw(row: object, org: string, caseId: string): Record<string, unknown> {
  const raw: Record<string, unknown> = { org, case_id: caseId };
  for (const [field, value] of Object.entries(row)) raw[snake(field)] = value;
  return raw;
}
