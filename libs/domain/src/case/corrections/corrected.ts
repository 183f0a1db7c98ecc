import type { LocalDate } from '../../calendar/time';
import type { CaseState, ContributionRow, DocumentRow } from '../state';

/** What a recorded fact is now: the last confirmed correction, or what was written. */
export function correctedValue(state: Pick<CaseState, 'corrections'>, row: string, path: string, written: unknown): unknown {
  const last = state.corrections.filter((c) => c.row === row && c.path === path && c.confirmedAt !== null).at(-1);
  return last ? last.value : written;
}

/** A fact of the case, given at its start. */
export function caseFact(state: Pick<CaseState, 'case' | 'corrections'>, key: string): unknown {
  return correctedValue(state, state.case.id, `facts/${key}`, state.case.facts[key]);
}

/** All of them, as they are now. */
export function caseFacts(state: Pick<CaseState, 'case' | 'corrections'>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(state.case.facts).map((key) => [key, caseFact(state, key)]));
}

/** The day from which the decision's instrument takes effect, where it names one. */
export function effectiveDate(state: Pick<CaseState, 'corrections'>, decision: ContributionRow | undefined): LocalDate | undefined {
  const instrument = decision?.fields['instrument'] as { effectiveDate: LocalDate } | undefined;
  if (!decision || !instrument) return undefined;
  return correctedValue(state, decision.id, 'instrument/effectiveDate', instrument.effectiveDate) as LocalDate;
}

/** The day a document bears. */
export function issuedOn(state: Pick<CaseState, 'corrections'>, document: DocumentRow): string {
  return correctedValue(state, document.id, 'date', document.issuedOn) as string;
}
