import type { Change } from './change';
import type { CaseState } from './state';

/**
 * The case once the change is made. Its revision rises when whoever acts on the case as a whole is shown something else:
 * how it stands, which steps are open and how others ended, its candidates, what was waived, corrected or parked. Never by
 * a vote, a count, a form or a document: those are the step's.
 */
export function stateAfter(before: CaseState, { state }: Pick<Change, 'state'>): CaseState {
  return sameToSee(before, state) ? state : { ...state, case: { ...state.case, revision: before.case.revision + 1 } };
}

const whole = ['case', 'candidates', 'waivers', 'corrections', 'incidents'] as const;

const sameToSee = (a: CaseState, b: CaseState): boolean => whole.every((part) => a[part] === b[part]) && stages(a) === stages(b);

const stages = ({ steps }: CaseState): string => steps.map((s) => `${s.id} ${s.state} ${s.outcome}`).join();
