import { localDate, type LocalDate } from '../../calendar/time';
import type { Effect } from '../../procedure/definition';
import { dateOf } from '../clock/count-from';
import { caseFact, effectiveDate } from '../corrections/corrected';
import { endOfTerm } from '../term';
import type { Change } from '../change';
import type { Move } from '../due';
import type { IncumbencyDraft } from '../entry';
import { put, ruleOf, type Scene } from '../scene';
import type { CandidateRow, StepRow } from '../state';

/** Writes the incumbency in the decision's own transaction, valid from the effective date: nothing waits for that day. */
export function effectStep(scene: Scene, move: Move): Change {
  const step = scene.state.steps.find((s) => s.id === move.step) as StepRow;
  const option = ruleOf(scene.definition, step).choose?.options.find((o) => o.key === step.chosen);
  const decision = scene.state.contributions.filter((c) => c.step === step.id && c.type === 'decide').at(-1);
  const chosen = scene.state.candidates.find((c) => c.state === 'chosen') as CandidateRow;
  const today = localDate(scene.now, scene.calendar.zone);
  const effect = option?.effect;
  const from = effect?.from ? dateOf(scene, effect.from) : (effectiveDate(scene.state, decision) ?? today);
  const incumbency: IncumbencyDraft = {
    id: scene.newId(),
    person: chosen.person,
    post: scene.state.case.post,
    unit: scene.state.case.unit,
    validFrom: from,
    validUntil: effect?.term ? termEnd(scene, effect, endOfTerm(from, effect.term)) : null,
  };
  return {
    state: { ...scene.state, steps: put(scene.state.steps, { ...step, effected: true }) },
    entry: {
      type: 'incumbency.begun',
      at: scene.now,
      effective: move.at,
      step: step.key,
      round: step.round,
      // Signed after the old term ended, the new one runs from that end all the same, and says so.
      payload: { ...incumbency, ...(effect?.from ? { runsFrom: effect.from, signedLate: today > from } : {}) },
    },
    notices: [],
    incumbencies: [incumbency],
  };
}

/** No term runs beyond the date that the definition names, where it is known. */
export function termEnd(scene: Scene, effect: Effect, end: LocalDate): LocalDate {
  const { notAfter } = effect;
  const known = notAfter !== undefined && caseFact(scene.state, notAfter.split('.')[1] ?? '') !== undefined;
  const last = known ? dateOf(scene, notAfter) : end;
  return last < end ? last : end;
}
