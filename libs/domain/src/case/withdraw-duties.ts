import type { CaseState } from './state';

/**
 * Stops what runs for a step: its clock, the waiting rungs of it, its open seats. Seats stay as rows: who held one may read
 * the case. A deadline of the case as a whole runs on, whichever step it began with.
 */
export function withdrawDuties(state: CaseState, step: string): CaseState {
  const ofCase = new Set(state.clocks.filter((c) => c.deadline !== null).map((c) => c.id));
  return {
    ...state,
    clocks: state.clocks.map((c) =>
      c.step === step && c.state !== 'stopped' && !ofCase.has(c.id) ? { ...c, state: 'stopped' as const } : c,
    ),
    rungs: state.rungs.map((r) =>
      r.step === step && r.state === 'waiting' && !ofCase.has(r.clock) ? { ...r, state: 'cancelled' as const } : r,
    ),
    seats: state.seats.map((s) => (s.step === step && s.state === 'open' ? { ...s, state: 'closed' as const } : s)),
  };
}
