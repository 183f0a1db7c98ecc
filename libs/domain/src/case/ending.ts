import { withdrawDuties } from './withdraw-duties';
import type { CaseState } from './state';

/**
 * Ends the case with its outcome: every clock stops, nobody has anything left to do, not even a direction that was asked
 * for. Rows of its steps are the caller's, by `closeAll`.
 */
export function endCase(state: CaseState, outcome: NonNullable<CaseState['case']['outcome']>, at: string): CaseState {
  return {
    ...state,
    case: { ...state.case, status: 'ended', outcome, endedAt: at },
    clocks: state.clocks.map((c) => (c.state === 'stopped' ? c : { ...c, state: 'stopped' as const })),
    rungs: state.rungs.map((r) => (r.state === 'waiting' ? { ...r, state: 'cancelled' as const } : r)),
    seats: state.seats.map((s) => (s.state === 'open' ? { ...s, state: 'closed' as const } : s)),
  };
}

/** Closes every step that is not closed, with one outcome and nothing to follow. */
export function closeAll(state: CaseState, outcome: string, at: string): CaseState {
  const open = state.steps.filter((s) => s.state !== 'closed');
  const quiet = open.reduce((s, step) => withdrawDuties(s, step.id), state);
  const steps = quiet.steps.map((s) =>
    s.state === 'closed' ? { ...s, routed: true } : { ...s, state: 'closed' as const, outcome, closedAt: at, routed: true },
  );
  return { ...quiet, steps };
}
