import { LRUCache } from 'lru-cache';
import type { CaseState } from '#domain';
import { caseTables, instantOf, type CaseTable } from './case-tables';

/** A state with the head of the chain it belongs to. */
export interface KnownState {
  readonly head: string;
  readonly state: CaseState;
}

/** Some tens of kilobytes each. */
const atMost = 1_000;

/**
 * States of cases as this process last read or wrote them. One is that of the locked row only where both name the same
 * head: its hash covers every entry before it, and no row of a case changes without an entry. What another process wrote,
 * or what was rolled back or restored, has another head and is read anew.
 */
export class KnownStates {
  private readonly states = new LRUCache<string, KnownState>({ max: atMost });

  /** Whether something is remembered of the case, at whatever head. */
  has(org: string, caseId: string): boolean {
    return this.states.has(`${org} ${caseId}`);
  }

  /** All but the case's own row, which whoever holds the lock has just read. */
  at(org: string, caseId: string, head: string | null): CaseState | undefined {
    const known = this.states.get(`${org} ${caseId}`);
    return known?.head === head ? known.state : undefined;
  }

  /** A transaction on it failed: whoever mends its rows by hand finds them read. */
  forget(org: string, caseId: string): void {
    this.states.delete(`${org} ${caseId}`);
  }

  /** Everything remembered: for tests that compare it with what the database holds. */
  all(): readonly { readonly org: string; readonly known: KnownState }[] {
    return [...this.states].map(([key, known]) => ({ org: key.slice(0, key.indexOf(' ')), known }));
  }

  /** Not one with a parked move: its rows may be mended by hand before somebody tries again. */
  keep(org: string, { head, state }: KnownState): void {
    if (state.incidents.some((i) => i.state === 'parked')) return this.forget(org, state.case.id);
    this.states.set(`${org} ${state.case.id}`, { head, state });
  }
}

/**
 * The state as the database will give it back, so that what is judged next does not depend on who remembers it: rows by id,
 * and those that changed with what JSON leaves of them.
 */
export function asStored(before: CaseState | undefined, after: CaseState): CaseState {
  const parts = caseTables.map(({ field, columns }) => {
    if (after[field] === before?.[field]) return [field, after[field]];
    const old = new Set<object>(before?.[field] ?? []);
    const rows = after[field].map((row) => (old.has(row) ? row : throughJson(row, columns)));
    return [field, rows.sort((a, b) => (a.id < b.id ? -1 : 1))];
  });
  return { ...after, ...Object.fromEntries(parts) } as CaseState;
}

function throughJson(row: object, columns: CaseTable['columns']): { readonly id: string } {
  const stored: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(columns)) {
    const value = (row as Record<string, unknown>)[field] ?? null;
    if (kind === 'instant') stored[field] = instantOf(value as string | null);
    else stored[field] = typeof value === 'object' && value !== null ? inOrder(JSON.parse(JSON.stringify(value))) : value;
  }
  return stored as { readonly id: string };
}

/** Keys as jsonb keeps them: the shorter first, then by their bytes. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (entries.length === 0) return value;
  const keys = entries.sort(([a], [b]) => byBytes(a, b));
  return Object.fromEntries(keys.map(([key, inner]) => [key, inOrder(inner)]));
}

const ascii = /^\p{ASCII}*$/u;

/** Of plain text length and order say the same as its bytes, and cost a tenth. */
function byBytes(a: string, b: string): number {
  if (ascii.test(a) && ascii.test(b)) return a.length - b.length || (a < b ? -1 : 1);
  return Buffer.byteLength(a) - Buffer.byteLength(b) || Buffer.compare(Buffer.from(a), Buffer.from(b));
}
