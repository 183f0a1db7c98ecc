import type { ActOf } from '../act';
import { change } from '../carry';
import type { Verdict } from '../decide';
import { endCase } from '../ending';
import { pendingStep } from '../pending';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { CaseState, StepRow } from '../state';

/** The authority's written direction on a stopped and reported case: a new round, another source of personnel, or the end. */
export function answerReport(scene: Scene, act: ActOf<'answer-report'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === scene.state.case.reportedStep);
  if (scene.state.case.status !== 'reported' || !step) return no('not-reported');
  if (act.number.trim() === '' || act.reason.trim() === '') return no('reason-missing');
  const answered = seatsClosed(scene.state, step);
  const state = act.direction === 'new-round' ? newRound(scene, answered, step) : endCase(answered, 'stopped-reported', scene.now);
  return {
    ok: true,
    change: change(state, {
      type: 'act.answer-report',
      at: scene.now,
      effective: scene.now,
      step: step.key,
      round: step.round,
      payload: { direction: act.direction, date: act.date },
      values: { number: act.number, reason: act.reason },
    }),
  };
}

function newRound(scene: Scene, state: CaseState, step: StepRow): CaseState {
  const again = pendingStep(scene, state, step.key, scene.now);
  return { ...state, case: { ...state.case, status: 'running', reportedStep: null }, steps: [...state.steps, again] };
}

function seatsClosed(state: CaseState, step: StepRow): CaseState {
  return {
    ...state,
    seats: state.seats.map((s) => (s.step === step.id && s.state === 'open' ? { ...s, state: 'closed' as const } : s)),
  };
}
