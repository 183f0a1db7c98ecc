import type { CaseState, SeatRow } from '../state';

/** Seats of those who count the step's ballots now. */
export function tellersOf(state: Pick<CaseState, 'seats'>, step: string): SeatRow[] {
  return state.seats.filter((s) => s.step === step && s.duty === 'count' && s.state !== 'closed');
}
