import type { Route } from '../../procedure/definition';
import { change, type Change } from '../change';
import type { Move } from '../due';
import { closeAll, endCase } from '../ending';
import type { Notice } from '../entry';
import { impartial } from '../ballots/offices';
import { awaitsDirection, routeOf } from '../route-of';
import { put, ruleOf, type Scene } from '../scene';
import type { CaseState, SeatRow, StepRow } from '../state';
import { pendingStep } from '../pending';

/** Follows the route of a closed step's outcome: makes the next steps pending, ends the case, or stops and reports. */
export function routeStep(scene: Scene, move: Move): Change {
  const step = scene.state.steps.find((s) => s.id === move.step) as StepRow;
  const route = routeOf(scene.state, scene.definition, step);
  const state = { ...scene.state, steps: put(scene.state.steps, { ...step, routed: true }) };
  const entry = { at: scene.now, effective: move.at, step: step.key, round: step.round };
  if (route.end === 'stopped-reported') return stopAndReport(scene, state, step, move);
  if (route.end === 'branch') return branchEnds(scene, state, step, move);
  if (route.end) {
    const ended = endCase(closeAll(state, 'overtaken', move.at), route.end, move.at);
    return change(ended, { ...entry, type: 'case.ended', payload: { outcome: route.end } });
  }
  const opens = route.to.filter((key) => isJoined(scene, state, key));
  const pending = opens.map((key) => returnedTo(state, step, route, pendingStep(scene, state, key, move.at)));
  return change(
    { ...state, steps: [...state.steps, ...pending] },
    {
      ...entry,
      type: 'step.routed',
      payload: { on: step.outcome ?? '', to: opens },
    },
  );
}

/** A round that a return led to: which items it reopens, and whose clock goes on. */
function returnedTo(state: CaseState, from: StepRow, route: Pick<Route, 'clock'>, again: StepRow): StepRow {
  if (from.outcome !== 'returned') return again;
  const earlier = state.steps.filter((s) => s.key === again.key).at(-1);
  return { ...again, reopens: from.reopens, resumes: route.clock === 'remaining' ? (earlier?.id ?? null) : null };
}

/**
 * This way ends; the case goes on with the others, and where none is left it stops and is reported rather than hang. What
 * was reported before stays what is reported.
 */
function branchEnds(scene: Scene, state: CaseState, step: StepRow, move: Move): Change {
  if (!awaitsDirection(state) && state.steps.every((s) => s.state === 'closed' && s.routed)) return stopAndReport(scene, state, step, move);
  const entry = { at: scene.now, effective: move.at, step: step.key, round: step.round };
  return change(state, { ...entry, type: 'step.routed', payload: { on: step.outcome ?? '', to: [] } });
}

/** Where parallel ways meet, the last to arrive opens the step: each of them is closed and has gone its way. */
function isJoined(scene: Scene, state: CaseState, key: string): boolean {
  const rounds = (ruleOf(scene.definition, { key }).joins ?? []).map((other) => state.steps.filter((s) => s.key === other));
  return rounds.every((steps) => steps.length > 0 && steps.every((s) => s.state === 'closed' && s.routed));
}

/** A waiting state with a task for the authority, whose written direction alone ends it (NĐ 170/2025 art. 33). */
function stopAndReport(scene: Scene, state: CaseState, step: StepRow, move: Move): Change {
  const authority = impartial(scene, scene.definition.authority);
  const seats = authority.map((person): SeatRow => ({
    id: scene.newId(),
    step: step.id,
    person,
    duty: 'direct',
    state: 'open',
    dueAt: null,
  }));
  const notices = authority.map((person): Notice => ({
    id: scene.newId(),
    person,
    step: step.id,
    kind: 'reported',
    rung: null,
    at: scene.now,
  }));
  const reported = { ...state.case, status: 'reported' as const, reportedStep: step.id };
  return change(
    { ...state, case: reported, seats: [...state.seats, ...seats] },
    {
      type: 'case.stopped-and-reported',
      at: scene.now,
      effective: move.at,
      step: step.key,
      round: step.round,
      payload: { outcome: step.outcome ?? '', authority },
    },
    notices,
  );
}
