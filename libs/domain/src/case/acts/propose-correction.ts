import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { changesOutcome } from '../corrections/consequence';
import { correctable, valueFault } from '../corrections/correctable';
import { correctors } from '../corrections/correctors';
import type { Notice } from '../entry';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { CorrectionRow } from '../state';

/** Says that a recorded fact is wrong and what is right; it counts when a second person confirms this very proposal. */
export function proposeCorrection(scene: Scene, act: ActOf<'propose-correction'>): Verdict {
  if (scene.entry?.seq !== act.entry) return no('not-correctable', { entry: act.entry, path: act.path });
  const found = correctable(scene, act.path);
  if (!found.ok) return found;
  const { fact } = found;
  if (act.reason.trim() === '') return no('reason-missing');
  const fault = valueFault(scene, fact, act.value) ?? changesOutcome(scene, fact, act.value);
  if (fault) return { ok: false, refusal: fault };
  const proposed: CorrectionRow = {
    id: scene.newId(),
    entry: act.entry,
    row: fact.row,
    path: fact.path,
    was: fact.was,
    value: act.value,
    reason: act.reason,
    proposedBy: scene.actor.person,
    proposedAt: scene.now,
    confirmedBy: null,
    confirmedAt: null,
  };
  const notices = correctors(scene)
    .filter((person) => person !== scene.actor.person && !scene.state.candidates.some((c) => c.person === person))
    .map((person): Notice => ({ id: scene.newId(), person, step: null, kind: 'correction', rung: null, at: scene.now }));
  return {
    ok: true,
    change: change(
      { ...scene.state, corrections: [...scene.state.corrections, proposed] },
      {
        type: 'act.propose-correction',
        at: scene.now,
        effective: scene.now,
        payload: { correction: proposed.id, entry: act.entry, row: fact.row, path: fact.path },
        values: { was: fact.was, value: act.value, reason: act.reason },
      },
      notices,
    ),
  };
}
