import { isDate, localDate } from '../../calendar/time';
import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { closeAll, endCase } from '../ending';
import { pendingStep } from '../pending';
import { no } from '../refusals';
import { ruleOf, type Scene } from '../scene';
import type { CaseState, StepRow } from '../state';

/**
 * The authority's written direction on a stopped and reported case: a new round, another source of personnel, or the
 * end. It is heard while the case is held too; what it opens waits for the end of the hold.
 */
export function answerReport(scene: Scene, act: ActOf<'answer-report'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === scene.state.case.reportedStep);
  const { status } = scene.state.case;
  if ((status !== 'reported' && status !== 'held') || !step) return no('not-reported');
  if (act.number.trim() === '' || act.reason.trim() === '') return no('reason-missing');
  if (!isDate(act.date)) return no('field-wrong-type', { field: 'date', type: 'date' });
  const today = localDate(scene.now, scene.calendar.zone);
  if (act.date > today) return no('date-in-the-future', { date: act.date, today });
  const source = act.direction === 'other-source' ? sourceSteps(scene, step) : [];
  const closed = source.find((key) => !nominates(scene, key));
  if (closed !== undefined) return no('no-nomination-step', { step: closed });
  if (act.direction === 'new-round' && nobodyFor(scene, step)) return no('no-candidate-stands');
  const state = directed(scene, act.direction, step, source);
  return {
    ok: true,
    change: change(state, {
      type: 'act.answer-report',
      at: scene.now,
      effective: scene.now,
      step: step.key,
      round: step.round,
      payload: { direction: act.direction, date: act.date, ...(source.length > 0 ? { to: source } : {}) },
      values: { number: act.number, reason: act.reason },
    }),
  };
}

function directed(scene: Scene, direction: ActOf<'answer-report'>['direction'], step: StepRow, source: readonly string[]): CaseState {
  const answered = seatsClosed(scene.state, step);
  switch (direction) {
    case 'end':
      return endCase(closeAll(answered, 'stopped-reported', scene.now), 'stopped-reported', scene.now);
    case 'new-round':
      return goesOn(scene, answered, [step.key]);
    case 'other-source':
      return goesOn(scene, candidatesDropped(closeAll(answered, 'stopped-reported', scene.now)), source);
  }
}

/** Where another source begins: the step that the route to the report names, or the first of the definition. */
function sourceSteps(scene: Scene, step: StepRow): readonly string[] {
  const route = ruleOf(scene.definition, step).routes.find((r) => r.on === step.outcome);
  return route?.otherSource ? [route.otherSource] : scene.definition.start;
}

/** New candidates come in by a nomination that names them. */
function nominates(scene: Scene, key: string): boolean {
  const { collect } = ruleOf(scene.definition, { key });
  return collect?.act === 'nominate' && collect.fields.some((f) => f.type === 'person');
}

/** A new round has somebody to consider, be he chosen already, or it is the one that names somebody. */
function nobodyFor(scene: Scene, step: StepRow): boolean {
  return !scene.state.candidates.some((c) => c.state === 'standing' || c.state === 'chosen') && !nominates(scene, step.key);
}

/** Another way may have come to the step meanwhile: that round is the new one. */
function goesOn(scene: Scene, state: CaseState, keys: readonly string[]): CaseState {
  const underWay = new Set(state.steps.filter((s) => s.state !== 'closed').map((s) => s.key));
  const again = keys.filter((key) => !underWay.has(key)).map((key) => pendingStep(scene, state, key, scene.now));
  const status = state.case.status === 'held' ? ('held' as const) : ('running' as const);
  return { ...state, case: { ...state.case, status, reportedStep: null }, steps: [...state.steps, ...again] };
}

/** This round's names stay as rows: what was voted on them is never taken away. */
function candidatesDropped(state: CaseState): CaseState {
  return { ...state, candidates: state.candidates.map((c) => (c.state === 'standing' ? { ...c, state: 'dropped' as const } : c)) };
}

function seatsClosed(state: CaseState, step: StepRow): CaseState {
  return {
    ...state,
    seats: state.seats.map((s) => (s.step === step.id && s.state === 'open' ? { ...s, state: 'closed' as const } : s)),
  };
}
