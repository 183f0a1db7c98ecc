import { change, type Change } from './change';
import type { Move } from './due';
import type { Scene } from './scene';

/** A move that fails for good is put aside with an incident in its place; what does not depend on it goes on. */
export function park({ state, now, newId }: Pick<Scene, 'state' | 'now' | 'newId'>, move: Move, code: string): Change {
  const step = state.steps.find((s) => s.id === move.step);
  const incident = { id: newId(), step: step?.id ?? null, move: move.kind, rung: move.rung ?? null, code, state: 'parked' as const };
  return change(
    { ...state, incidents: [...state.incidents, incident] },
    {
      type: 'move.parked',
      at: now,
      effective: now,
      ...(step ? { step: step.key, round: step.round } : {}),
      payload: { incident: incident.id, move: move.kind, rung: incident.rung, code },
    },
  );
}
