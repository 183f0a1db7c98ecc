import { isDate } from '../../../calendar/time';
import type { FormField } from '../../../procedure/definition';
import type { ActOf, CollectActType } from '../../act';
import type { Verdict } from '../../change';
import { isToAct } from '../../duties';
import type { EntryDraft } from '../../entry';
import { no, type Refusal } from '../../refusals';
import { put, ruleOf, type Scene } from '../../scene';
import type { CaseState, ContributionRow, SeatRow, StepRow } from '../../state';
import { accepted } from './accepted';

/** What the form's answers do to the rest of the case, and what the entry says of it. */
type Effect = (state: CaseState) => { ok: true; state: CaseState; payload: EntryDraft['payload'] } | { ok: false; refusal: Refusal };

/** A form filled in by one who has a seat in the step. What an act does beyond that it hands in as `effect`. */
export function contribute(
  scene: Scene,
  act: ActOf<CollectActType>,
  effect: Effect = (state) => ({ ok: true, state, payload: {} }),
): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  const collect = ruleOf(scene.definition, step).collect;
  if (collect?.act !== act.type) return no('wrong-act-for-step', { step: step.key, expects: collect?.act ?? null });
  const seat = scene.state.seats.find((s) => isToAct(s) && s.step === step.id && s.person === scene.actor.person) as SeatRow;
  if (seat.state === 'done') return no('already-acted', { step: step.key });
  if (step.claimedBy !== null && step.claimedBy !== scene.actor.person) return no('claimed-by-another', { by: step.claimedBy });
  const refusal = checkFields(collect.fields, act.fields);
  if (refusal) return { ok: false, refusal };
  const done = effect(scene.state);
  if (!done.ok) return done;
  const given: ContributionRow = {
    id: scene.newId(),
    step: step.id,
    person: scene.actor.person,
    type: act.type,
    fields: act.fields,
    at: scene.now,
  };
  const state = {
    ...done.state,
    contributions: [...scene.state.contributions, given],
    seats: put(done.state.seats, { ...seat, state: 'done' as const }),
    // What he had claimed is done, and waits for others or for nobody.
    steps: done.state.steps.map((s) => (s.id === step.id && s.claimedBy !== null ? { ...s, claimedBy: null } : s)),
  };
  return accepted(scene, step, state, {
    type: `act.${act.type}`,
    payload: { contribution: given.id, ...done.payload },
    values: { fields: act.fields },
  });
}

const maxText = 20_000;

function checkFields(fields: readonly FormField[], given: Readonly<Record<string, unknown>>): Refusal | undefined {
  for (const key of Object.keys(given)) if (!fields.some((f) => f.key === key)) return { code: 'field-unknown', params: { field: key } };
  for (const field of fields) {
    const value = given[field.key];
    const missing = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
    if (missing && field.required) return { code: 'field-missing', params: { field: field.key } };
    if (!missing && !fits(field, value)) return { code: 'field-wrong-type', params: { field: field.key, type: field.type } };
    if (typeof value === 'string' && value.length > maxText) return { code: 'too-long', params: { field: field.key, max: maxText } };
  }
  return undefined;
}

function fits(field: FormField, value: unknown): boolean {
  switch (field.type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'yes-no':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'choice':
      return field.options?.some((o) => o.key === value) ?? false;
    case 'text':
    case 'long-text':
    case 'person':
      return typeof value === 'string';
  }
}
