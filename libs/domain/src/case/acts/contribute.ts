import { isDate } from '../../calendar/time';
import type { FormField } from '../../procedure/definition';
import type { ActOf, CollectActType } from '../act';
import { type Verdict, change } from '../change';
import { isToAct } from '../duties';
import { judge, judgedPayload, notEligible } from '../../eligibility/judge';
import { withNominees } from '../nominees';
import { no, type Refusal } from '../refusals';
import { put, ruleOf, type Scene } from '../scene';
import type { CandidateRow, CaseState, ContributionRow, SeatRow, StepRow } from '../state';
import { staleRevision } from './revision';

/** A nomination, finding, opinion, self-report, evaluation, notice or acknowledgement against the step's form. */
export function contribute(scene: Scene, act: ActOf<CollectActType>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  const collect = ruleOf(scene.definition, step).collect;
  if (collect?.act !== act.type) return no('wrong-act-for-step', { step: step.key, expects: collect?.act ?? null });
  const stale = act.type === 'acknowledge' ? undefined : staleRevision(step, act.revision);
  if (stale) return stale;
  const seat = scene.state.seats.find((s) => isToAct(s) && s.step === step.id && s.person === scene.actor.person) as SeatRow;
  if (seat.state === 'done') return no('already-acted', { step: step.key });
  if (step.claimedBy !== null && step.claimedBy !== scene.actor.person) return no('claimed-by-another', { by: step.claimedBy });
  const refusal = checkFields(collect.fields, act.fields);
  if (refusal) return { ok: false, refusal };
  const nominated = withNominees(scene, act);
  if (!nominated.ok) return nominated;
  if (act.type === 'nominate' && standing(nominated.state).length === 0) return no('no-candidate-stands');
  const judged = act.type === 'nominate' ? judge({ ...scene, state: nominated.state }, 'nomination', standing(nominated.state)) : [];
  const unfit = notEligible(judged);
  if (unfit) return { ok: false, refusal: unfit };
  const given: ContributionRow = {
    id: scene.newId(),
    step: step.id,
    person: scene.actor.person,
    type: act.type,
    fields: act.fields,
    at: scene.now,
  };
  const state = {
    ...nominated.state,
    contributions: [...scene.state.contributions, given],
    seats: put(nominated.state.seats, { ...seat, state: 'done' as const }),
  };
  return {
    ok: true,
    change: change(state, {
      type: `act.${act.type}`,
      at: scene.now,
      effective: scene.now,
      step: step.key,
      round: step.round,
      payload: {
        contribution: given.id,
        ...(nominated.added.length > 0 ? { candidates: nominated.added.map((c) => ({ id: c.id, person: c.person })) } : {}),
        ...judgedPayload(judged),
      },
      values: { fields: act.fields },
    }),
  };
}

const standing = (state: CaseState): CandidateRow[] => state.candidates.filter((c) => c.state === 'standing');

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
