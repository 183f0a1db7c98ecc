import type { Ballot } from '../../procedure/definition';
import type { CaseState } from '../state';

/** What a ballot does to the names: the elected or carried go on, the others drop out. Without a result nobody drops. */
export function goOn(state: CaseState, ballot: Ballot, outcome: string, names: readonly string[]): CaseState {
  if (ballot.question !== 'candidates' || (outcome !== 'elected' && outcome !== 'carried')) return state;
  const candidates = state.candidates.map((c) =>
    c.state === 'standing' && !names.includes(c.id) ? { ...c, state: 'dropped' as const } : c,
  );
  return { ...state, candidates };
}
