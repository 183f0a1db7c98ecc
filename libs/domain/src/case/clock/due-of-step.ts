import type { Instant } from '../../calendar/time';
import type { CaseState, StepRow } from '../state';

/** When a step is due: by its own clock, not by one of the case as a whole. A clock that a hold stopped is due at no instant. */
export function dueOfStep({ clocks }: Pick<CaseState, 'clocks'>, step: Pick<StepRow, 'id'>): Instant | null {
  const clock = clocks.find((c) => c.step === step.id && c.deadline === null);
  return clock === undefined || clock.state === 'paused' ? null : clock.dueAt;
}
