import type { Deadline } from '../../calendar/deadline';
import { addMs, epochMs, type Instant } from '../../calendar/time';
import type { Notice } from '../entry';
import { put, type Scene } from '../scene';
import type { CaseState, ClockRow, RungRow, StepRow } from '../state';
import { lapseOf, ruleOfClock, rungAt } from './start-clock';

/** A due instant that became another; the entry keeps both. */
export interface Moved {
  readonly clock: string;
  readonly was: Instant;
  readonly is: Instant;
}

export interface NewDue {
  readonly deadline: Deadline;
  /** From when the old schedule no longer ran, and at which instant the new one goes on. */
  readonly from: Instant;
  readonly at: Instant;
}

/** Gives a clock another due instant, and with it the waiting rungs, the hour a ballot closes and, unless a hold stops it, the open seats. */
export function moveDue(scene: Scene, clock: ClockRow, by: NewDue): { state: CaseState; moved: Moved } {
  const { state } = scene;
  const step = state.steps.find((s) => s.id === clock.step) as StepRow;
  const ofCase = clock.deadline !== null;
  const is = by.deadline.at;
  const moved: ClockRow = {
    ...clock,
    dueAt: is,
    arithmetic: by.deadline.arithmetic,
    lapsesAt: lapseOf(scene, ruleOfClock(scene, clock), { ...clock, dueAt: is }),
  };
  return {
    moved: { clock: clock.id, was: clock.dueAt, is },
    state: {
      ...state,
      clocks: put(state.clocks, moved),
      rungs: state.rungs.map((r) => (r.clock === clock.id && r.state === 'waiting' ? { ...r, at: later(scene, r, clock, moved, by) } : r)),
      seats:
        ofCase || clock.state === 'paused'
          ? state.seats
          : state.seats.map((s) => (s.step === step.id && s.state === 'open' ? { ...s, dueAt: is } : s)),
      steps: ofCase || step.closesAt === null ? state.steps : put(state.steps, { ...step, closesAt: is }),
    },
  };
}

/** A rung below the due instant keeps its share of the time that is left; one above it is counted from the new due instant. */
function later(scene: Scene, rung: RungRow, was: ClockRow, is: ClockRow, by: NewDue): Instant {
  const left = epochMs(was.dueAt) - epochMs(by.from);
  const to = epochMs(rung.at) - epochMs(by.from);
  if (to <= 0) return rung.at;
  if (to > left && (left > 0 || is.dueAt !== was.dueAt)) {
    const rule = ruleOfClock(scene, was).ladder.find((l) => l.key === rung.key);
    return rule ? rungAt(scene, rule, is) : rung.at;
  }
  if (left <= 0) return addMs(by.at, to);
  return addMs(by.at, Math.floor((to * (epochMs(is.dueAt) - epochMs(by.at))) / left));
}

/** Who works under a due instant hears that it moved; it never moves earlier without this notice. */
export function noticesOfMove(scene: Pick<Scene, 'newId' | 'now'>, state: CaseState, moved: readonly Moved[]): Notice[] {
  return moved
    .filter((m) => m.was !== m.is)
    .flatMap((m) => {
      const step = state.clocks.find((c) => c.id === m.clock)?.step;
      return state.seats
        .filter((s) => s.step === step && s.state === 'open')
        .map((s): Notice => ({ id: scene.newId(), person: s.person, step: s.step, kind: 'due-moved', rung: null, at: scene.now }));
    });
}
