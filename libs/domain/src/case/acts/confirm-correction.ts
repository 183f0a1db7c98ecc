import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { changesOutcome } from '../corrections/consequence';
import { correctable, valueFault } from '../corrections/correctable';
import { no } from '../refusals';
import { put, type Scene, type SeenEntry } from '../scene';
import { shownAnew } from './shared/shown-anew';

/**
 * The second of two persons confirms a proposal, named by the hash of its entry. The rules are run again as things stand
 * now; from here on the new value counts, and readers see the old one beside it with both persons.
 */
export function confirmCorrection(scene: Scene, act: ActOf<'confirm-correction'>): Verdict {
  const proposed = scene.state.corrections.find((c) => c.id === scene.entry?.payload['correction']);
  if (!proposed || scene.entry?.type !== 'act.propose-correction' || scene.entry.hash !== act.hash)
    return no('unknown-correction', { hash: act.hash });
  if (proposed.confirmedAt !== null) return no('already-confirmed', { by: proposed.confirmedBy });
  if (proposed.proposedBy === scene.actor.person) return no('same-person', { proposedBy: proposed.proposedBy });
  const found = correctable({ ...scene, entry: { ...scene.entry, ...rowOf(scene, proposed.row) } }, proposed.path);
  if (!found.ok) return found;
  if (found.fact.was !== proposed.was) return no('stale-correction', { path: proposed.path });
  const fault = valueFault(scene, found.fact, proposed.value) ?? changesOutcome(scene, found.fact, proposed.value);
  if (fault) return { ok: false, refusal: fault };
  const confirmed = { ...proposed, confirmedBy: scene.actor.person, confirmedAt: scene.now };
  const { entry, row, path, was, value, proposedBy } = proposed;
  return {
    ok: true,
    change: change(shownAnew({ ...scene.state, corrections: put(scene.state.corrections, confirmed) }), {
      type: 'act.confirm-correction',
      at: scene.now,
      effective: scene.now,
      payload: { correction: proposed.id, entry, row, path, proposedBy, proposal: act.hash },
      values: { was, value },
    }),
  };
}

/** The entry as the proposal's subject: what of it names the row. */
function rowOf(scene: Scene, row: string): Pick<SeenEntry, 'type' | 'payload'> {
  if (row === scene.state.case.id) return { type: 'case.started', payload: {} };
  const document = scene.state.documents.some((d) => d.id === row);
  return { type: 'act', payload: document ? { document: row } : { contribution: row } };
}
