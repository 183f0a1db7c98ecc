import { type Verdict, change } from '../../change';
import type { EntryDraft, Notice } from '../../entry';
import { put, type Scene } from '../../scene';
import type { CaseState, StepRow } from '../../state';

type What = Pick<EntryDraft, 'type' | 'payload' | 'values'> & { readonly notices?: readonly Notice[] };

/** An act on a step that is accepted: its rows and its one entry, dated by the scene. */
export function accepted(scene: Scene, step: StepRow, state: CaseState, { notices = [], ...entry }: What): Verdict {
  return { ok: true, change: change(state, { ...entry, at: scene.now, effective: scene.now, step: step.key, round: step.round }, notices) };
}

/** The step is no longer what it was shown to be: whoever acts on it next must have seen it anew. */
export function revised(state: CaseState, step: StepRow, over: Partial<StepRow> = {}): CaseState {
  return { ...state, steps: put(state.steps, { ...step, ...over, revision: step.revision + 1 }) };
}
