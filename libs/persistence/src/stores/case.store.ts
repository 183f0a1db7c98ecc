import type { CaseState } from '#domain';
import type { Tx } from '../tx';
import { caseColumns, caseTables, snake, toRaw, toRow } from './case-tables';

/** The engine's columns of a case: how far its chain and its workflow are. */
export interface EngineColumns {
  readonly seq: number;
  readonly head: string | null;
  readonly lastAt: string;
  readonly turn: number;
  readonly engineDue: string | null;
  readonly engineSeen: number;
}

const insertOnly = new Set(['paper_count', 'tally', 'contribution', 'document', 'waiver']);

/**
 * SQL of all rows of a case as one JSON object; `$1` org, `$4` case. One statement, however many tables. Text, not jsonb: it
 * is read once, by JavaScript, and costs a third. Unordered: asked for by id, a database without statistics walks the
 * organisation's whole primary key.
 */
export const caseRows = `json_build_object(${caseTables
  .map((t) => `'${t.field}', (select coalesce(json_agg(r), '[]') from ${t.table} r where r.org = $1 and r.case_id = $4)`)
  .join(', ')})`;

export function toState(row: Record<string, unknown>, rows: Readonly<Record<string, Record<string, unknown>[]>>): CaseState {
  const parts = caseTables.map((t) => [t.field, [...(rows[t.field] ?? [])].sort(byId).map((raw) => toRow(raw, t.columns))]);
  return { case: toCase(row), ...Object.fromEntries(parts) } as unknown as CaseState;
}

export const toCase = (row: Record<string, unknown>): CaseState['case'] => toRow(row, caseColumns) as unknown as CaseState['case'];

const byId = (a: Record<string, unknown>, b: Record<string, unknown>): number => ((a['id'] as string) < (b['id'] as string) ? -1 : 1);

/** Rows for one table, as JSON rows of the database. */
export interface RowsOfTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** SQL of a condition on a row `r`: the others are not written. */
  readonly only?: string;
}

const columnsOf = new Map(caseTables.map((t) => [t.table, ['org', 'case_id', ...Object.keys(t.columns).map(snake)]]));

/** The difference between two values of a case, per table that changed. */
export function changedRows(org: string, before: CaseState | undefined, after: CaseState): RowsOfTable[] {
  const touched = caseTables.filter((table) => after[table.field] !== before?.[table.field]);
  return touched.map((table) => {
    const old = new Set<object>(before?.[table.field] ?? []);
    const changed = after[table.field].filter((row) => !old.has(row));
    return {
      table: table.table,
      columns: columnsOf.get(table.table) ?? [],
      rows: changed.map((row) => toRaw(row, org, after.case.id)),
    };
  });
}

const upserted = new Set([...caseTables.map((t) => t.table).filter((t) => !insertOnly.has(t)), 'incumbency']);

/** Prepared once per connection under its name. */
interface Statement {
  readonly name: string;
  readonly text: string;
}

/** By the tables it writes: each always has the same columns. Some kilobytes of SQL, which to join anew costs more than a check. */
const statements = new Map<string, Statement>();

/**
 * Writes the case's own row and rows of several tables in one statement; foreign keys are checked at its end, so their order
 * does not matter.
 */
export async function saveTogether(tx: Tx, all: readonly RowsOfTable[], its?: CaseItself, last = false): Promise<void> {
  const changed = its?.isNew === false ? updateValues(tx.org, its.state, its.engine) : [];
  const some = [...(its?.isNew ? [newCase(tx.org, its)] : []), ...all].filter((t) => t.rows.length > 0);
  const { name, text } = saving(changed.length, some);
  const values = [...changed, ...some.map((t) => JSON.stringify(t.rows))];
  if (last) tx.last(text, values, name);
  else await tx.query(text, values, name);
}

function saving(changed: number, some: readonly RowsOfTable[]): Statement {
  const key = `${changed} ${some.map((t) => `${t.table} ${t.columns.length}`).join()}`;
  const known = statements.get(key);
  if (known) return known;
  const parts = some.map((t, n) => `${t.table}_ as (${insert(t, changed + n + 1)})`);
  const text = `with ${[...(changed > 0 ? [`changed as (${updateSql})`] : []), ...parts].join(', ')} select`;
  const statement = { name: `save ${statements.size}`, text };
  statements.set(key, statement);
  return statement;
}

/** The case's own row. */
interface CaseItself {
  readonly state: CaseState;
  readonly engine: EngineColumns;
  readonly isNew: boolean;
}

function insert({ table, columns, only }: RowsOfTable, parameter: number): string {
  const quoted = columns.map((c) => `"${c}"`).join(', ');
  const set = columns.filter((c) => !['org', 'id', 'case_id'].includes(c)).map((c) => `"${c}" = excluded."${c}"`);
  const onConflict = upserted.has(table) ? ` on conflict (org, id) do update set ${set.join(', ')}` : '';
  return `insert into ${table} (${quoted}) select ${quoted} from jsonb_populate_recordset(null::${table}, $${parameter}::jsonb) r${only ? ` where ${only}` : ''}${onConflict}`;
}

function newCase(org: string, { state, engine }: CaseItself): RowsOfTable {
  const raw = { ...toRaw(state.case, org, state.case.id), ...engineRaw(engine), ...listRaw(state) };
  const columns = ['org', ...Object.keys(caseColumns).map(snake), ...Object.keys(engineRaw(engine)), ...Object.keys(listRaw(state))];
  return { table: 'cases', columns, rows: [raw] };
}

const updateSql = `update cases set status = $3, outcome = $4, ended_at = $5, held_by = $6, hold_ground = $7, hold_until = $8, reported_step = $9,
    seq = $10, head = $11, last_at = $12, turn = $13, engine_due = $14, engine_seen = $15, bound = $16, definition = $17,
    next_due = $18, open_steps = $19, calendar = $20, revision = $21 where org = $1 and id = $2`;

/** What `updateSql` needs. */
function updateValues(org: string, state: CaseState, engine: EngineColumns): unknown[] {
  const c = state.case;
  const list = listRaw(state);
  return [
    org,
    c.id,
    c.status,
    c.outcome,
    c.endedAt,
    c.heldBy,
    c.holdGround,
    c.holdUntil,
    c.reportedStep,
    engine.seq,
    engine.head,
    engine.lastAt,
    engine.turn,
    engine.engineDue,
    engine.engineSeen,
    c.bound,
    c.definition,
    list.next_due,
    list.open_steps,
    c.calendar,
    c.revision,
  ];
}

/** What lists filter and sort by, kept with the case so that a page does not gather it from the rows of every case. */
function listRaw(state: CaseState): { next_due: string | null; open_steps: readonly string[] } {
  const open = state.steps.filter((s) => s.state === 'open' || s.state === 'unseated' || s.state === 'blocked');
  const running = state.clocks.filter((c) => c.state === 'running' && open.some((s) => s.id === c.step)).map((c) => c.dueAt);
  return { next_due: running.sort()[0] ?? null, open_steps: open.map((s) => s.key) };
}

const engineRaw = (e: EngineColumns): Record<string, unknown> => ({
  seq: e.seq,
  head: e.head,
  last_at: e.lastAt,
  turn: e.turn,
  engine_due: e.engineDue,
  engine_seen: e.engineSeen,
});
