import type { CaseState, DocumentRow } from '../state';

/** What a recorded fact is now: the last confirmed correction, or what was written. */
export function correctedValue(state: Pick<CaseState, 'corrections'>, row: string, path: string, written: unknown): unknown {
  const last = state.corrections.filter((c) => c.row === row && c.path === path && c.confirmedAt !== null).at(-1);
  return last ? last.value : written;
}

/** The day a document bears. */
export function issuedOn(state: Pick<CaseState, 'corrections'>, document: DocumentRow): string {
  return correctedValue(state, document.id, 'date', document.issuedOn) as string;
}
