import type { Tx } from '#persistence';
import { v7 } from 'uuid';

/** A read that must be known: who, when, of which case, what. Written in the reading transaction, so no answer goes out without it. */
export const logRead = (tx: Tx, person: string, caseId: string | null, what: string): Promise<unknown> =>
  tx.query('insert into access_log (org, id, person, case_id, what) values ($1, $2, $3, $4, $5)', [tx.org, v7(), person, caseId, what]);
