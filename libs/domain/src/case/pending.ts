import type { Instant } from '../calendar/time';
import type { Scene } from './scene';
import type { CaseState, StepRow } from './state';

/** A step that routing or the start of the case made due to open; each entry into the same step is a round of its own. */
export function pendingStep(
  scene: Pick<Scene, 'definition' | 'newId'>,
  state: Pick<CaseState, 'steps'>,
  key: string,
  at: Instant,
): StepRow {
  return {
    id: scene.newId(),
    key,
    ordinal: scene.definition.steps.findIndex((s) => s.key === key),
    round: state.steps.filter((s) => s.key === key).length + 1,
    state: 'pending',
    obstacle: null,
    revision: 1,
    accountable: null,
    claimedBy: null,
    pendingAt: at,
    openedAt: null,
    closedAt: null,
    closesAt: null,
    outcome: null,
    chosen: null,
    reason: null,
    reopens: null,
    resumes: null,
    routed: false,
    effected: false,
  };
}
