import { v7 } from 'uuid';
import type { RowsOfTable } from './case.store';

/**
 * Somebody's standing in these units begins or ends with each of these days, in the organisation's zone. When the day has come
 * it is spread over the cases open then, each carried out in a transaction of its own: one row however many they are, and
 * none is missed that began since. `can` judges by standing as of now, before that too.
 */
export const standingRows = (org: string, units: readonly string[], days: readonly string[], reason: string): RowsOfTable => ({
  table: 'standing_change',
  columns: ['org', 'id', 'units', 'day', 'reason'],
  rows: [...new Set(days)].map((day) => ({ org, id: v7(), units: [...new Set(units)], day, reason })),
});
