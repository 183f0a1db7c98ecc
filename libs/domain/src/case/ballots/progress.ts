import type { Scene } from '../scene';
import type { BallotRow, CaseState } from '../state';

/** How far the step's ballot has come; a blank row when nothing has happened yet. */
export function progressOf(scene: Scene, step: string): BallotRow {
  const blank = { approvedList: null, summonedAt: null, printed: null, issued: null, issuedAt: null, confirmedAt: null };
  return progressIn(scene.state, step) ?? { id: scene.newId(), step, ...blank };
}

export function progressIn(state: Pick<CaseState, 'ballots'>, step: string): BallotRow | undefined {
  return state.ballots.find((b) => b.step === step);
}

export function withProgress(state: CaseState, row: BallotRow): CaseState {
  return { ...state, ballots: [...state.ballots.filter((b) => b.id !== row.id), row] };
}

/** Counted and evaluated: nothing about the vote can change any more, though a tie may still wait for its office. */
export const isTallied = (state: Pick<CaseState, 'tallies'>, step: string): boolean => state.tallies.some((t) => t.step === step);
