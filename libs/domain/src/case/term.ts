import { addDays, addMonths } from '../calendar/time';
import type { Span } from '../procedure/definition';

/** The day a term of office ends: five years from 29/2/2024 follow the month-end rule (hard case 35). */
export function endOfTerm(from: string, term: Span): string {
  if (term.unit === 'months') return addMonths(from, term.n);
  if (term.unit === 'days') return addDays(from, term.n);
  throw new Error(`a term is counted in months or days, not in ${term.unit}`);
}
