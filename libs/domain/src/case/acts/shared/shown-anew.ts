import type { CaseState } from '../../state';

/** Other names stand, another fact counts, a rule was set aside: whoever acts in a step that is open must have seen it. */
export const shownAnew = (state: CaseState): CaseState => ({
  ...state,
  steps: state.steps.map((s) => (s.state === 'open' ? { ...s, revision: s.revision + 1 } : s)),
});
