import type { CaseState, Move } from '#domain';

/** A move that fails for good: its rule throws, or the database refuses its rows. It is parked; act and earlier moves stand. */
export class MoveFailed extends Error {
  constructor(
    readonly move: Move,
    /** The move by words that are the same when the transaction runs again; ids made in it are not. */
    readonly key: string,
    override readonly cause: unknown,
  ) {
    super(`move ${key} failed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }

  /** What the incident says: a SQLSTATE or the name of an error, never its text. */
  get code(): string {
    const sqlState = (this.cause as { code?: unknown } | null)?.code;
    if (typeof sqlState === 'string') return `sql-${sqlState}`;
    return this.cause instanceof Error ? this.cause.name : 'error';
  }
}

export function moveKey(state: CaseState, move: Move): string {
  const step = state.steps.find((s) => s.id === move.step);
  const rung = state.rungs.find((r) => r.id === move.rung);
  return [move.kind, step?.key ?? 'case', step?.round ?? 0, ...(rung ? [rung.key] : [])].join(' ');
}
