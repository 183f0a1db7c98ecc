import type { CaseState } from './state';

/** Stops what runs for a step: its clocks, its waiting rungs, its open seats. Seats stay as rows: who held one may read the case. */
export function withdrawDuties(state: CaseState, step: string): CaseState {
  return {
    ...state,
    clocks: state.clocks.map((c) => (c.step === step && c.state !== 'stopped' ? { ...c, state: 'stopped' as const } : c)),
    rungs: state.rungs.map((r) => (r.step === step && r.state === 'waiting' ? { ...r, state: 'cancelled' as const } : r)),
    seats: state.seats.map((s) => (s.step === step && s.state === 'open' ? { ...s, state: 'closed' as const } : s)),
  };
}
