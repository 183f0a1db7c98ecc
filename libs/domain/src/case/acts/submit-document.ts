import { standsAsSeen } from '../../authority/read-ballot';
import { isDate, localDate } from '../../calendar/time';
import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { currentDocument, itemOf } from '../dossier';
import { no, type Refusal } from '../refusals';
import { put, type Scene } from '../scene';
import type { DocumentRow, StepRow } from '../state';

/** Enters a document's record into the dossier. It takes the place of an earlier one of its kind, which stays readable. */
export function submitDocument(scene: Scene, act: ActOf<'submit-document'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  if (step.reopens !== null && !step.reopens.includes(act.kind)) return no('item-not-reopened', { items: step.reopens });
  const refusal = strange(scene, act);
  if (refusal) return { ok: false, refusal };
  const { kind, date, number, issuer, signer, abstract, pages, sha256, original } = act;
  const details = { number, issuer, signer, abstract, pages, sha256, original };
  const candidate = act.candidate ?? null;
  const document: DocumentRow = {
    id: scene.newId(),
    step: step.id,
    kind,
    candidate,
    issuedOn: date,
    details,
    supersedes: currentDocument(scene.state, kind, candidate)?.id ?? null,
    person: scene.actor.person,
    at: scene.now,
  };
  const state = {
    ...scene.state,
    documents: [...scene.state.documents, document],
    steps: put(scene.state.steps, { ...step, revision: step.revision + 1 }),
  };
  return {
    ok: true,
    change: change(state, {
      type: 'act.submit-document',
      at: scene.now,
      effective: scene.now,
      step: step.key,
      round: step.round,
      payload: { document: document.id, kind, candidate, supersedes: document.supersedes },
      values: { date, ...details },
    }),
  };
}

function strange(scene: Scene, act: ActOf<'submit-document'>): Refusal | undefined {
  const item = itemOf(scene.definition, act.kind);
  if (!item) return { code: 'unknown-document', params: { kind: act.kind } };
  const candidate = scene.state.candidates.find((c) => c.id === act.candidate && standsAsSeen(scene, c));
  if ((item.perCandidate ?? false) !== (act.candidate !== undefined)) {
    return { code: item.perCandidate ? 'field-missing' : 'field-unknown', params: { field: 'candidate' } };
  }
  if (act.candidate !== undefined && !candidate) return { code: 'unknown-candidate', params: { candidate: act.candidate } };
  const blank = (['number', 'issuer', 'signer', 'original'] as const).find((field) => act[field].trim() === '');
  if (blank) return { code: 'field-missing', params: { field: blank } };
  if (!isDate(act.date)) return { code: 'field-wrong-type', params: { field: 'date', type: 'date' } };
  const today = localDate(scene.now, scene.calendar.zone);
  return act.date > today ? { code: 'date-in-the-future', params: { date: act.date, today } } : undefined;
}
