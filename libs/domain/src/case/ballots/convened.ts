import type { Ballot } from '../../procedure/definition';
import type { CaseState, StepRow } from '../state';

/** A round convened again for want of a quorum goes by the one that the definition grants then: the same where it grants none (hard case 6). */
export function asConvened(state: Pick<CaseState, 'steps'>, step: Pick<StepRow, 'key' | 'round'>, ballot: Ballot): Ballot {
  const again = ballot.quorum?.again;
  const failed = state.steps.some((s) => s.key === step.key && s.round < step.round && s.outcome === 'no-quorum');
  return again && failed ? { ...ballot, quorum: { ...again, base: 'summoned' } } : ballot;
}
