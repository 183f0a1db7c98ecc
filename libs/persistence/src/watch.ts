import { channel } from 'node:diagnostics_channel';
import type { MoveFailed } from './move-failed';

/** Told after each commit; metrics, the bench and the tests of the statement budget listen. */
export interface Committed {
  readonly org: string;
  readonly statements: number;
}

/** Told when a move is about to be parked, with the cause that the incident does not name. */
export interface Parked {
  readonly org: string;
  readonly failure: MoveFailed;
}

export const committed = channel('mandate.committed');
export const parked = channel('mandate.parked');
