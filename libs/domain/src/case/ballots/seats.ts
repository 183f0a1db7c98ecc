import { dueOfStep } from '../clock/due-of-step';
import type { Notice } from '../entry';
import type { Scene } from '../scene';
import type { CaseState, SeatRow, StepRow } from '../state';

type Duty = SeatRow['duty'];

/** Gives each person an open seat of that duty, reopening the one he had: a person has one seat per duty and step. */
export function seat(scene: Scene, state: CaseState, step: StepRow, persons: readonly string[], duty: Duty): CaseState {
  const dueAt = dueOfStep(state, step);
  const wanted = new Set(persons);
  const had = new Set(state.seats.filter((s) => isSeat(s, step, duty)).map((s) => s.person));
  const reopened = state.seats.map((s) =>
    isSeat(s, step, duty) && wanted.has(s.person) && s.state !== 'open' ? { ...s, state: 'open' as const } : s,
  );
  const added = persons
    .filter((person) => !had.has(person))
    .map((person): SeatRow => ({ id: scene.newId(), step: step.id, person, duty, state: 'open', dueAt }));
  return { ...state, seats: [...reopened, ...added] };
}

/** Sets the state of seats of a duty: of one person, or of all who hold one. */
export function settleSeats(state: CaseState, step: StepRow, duty: Duty, to: SeatRow['state'], persons?: readonly string[]): CaseState {
  const only = persons && new Set(persons);
  const seats = state.seats.map((s) =>
    isSeat(s, step, duty) && s.state !== to && (!only || only.has(s.person)) ? { ...s, state: to } : s,
  );
  return { ...state, seats };
}

export function tasks(scene: Scene, step: StepRow, persons: readonly string[]): Notice[] {
  return persons.map((person) => ({ id: scene.newId(), person, step: step.id, kind: 'task', rung: null, at: scene.now }));
}

const isSeat = (s: SeatRow, step: StepRow, duty: Duty): boolean => s.step === step.id && s.duty === duty;
