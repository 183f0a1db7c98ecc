import type { TFunction } from 'i18next';
import { plainDate } from '../lib/format';

export const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The value of a recorded fact, as a reader writes it. */
export function factWords(t: TFunction, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  return isDay(value) ? plainDate(String(value)) : String(value ?? '');
}
