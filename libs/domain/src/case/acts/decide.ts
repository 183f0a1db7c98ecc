import type { ChoiceOption } from '../../procedure/definition';
import type { ActOf } from '../act';
import { type Change, type Verdict, change } from '../change';
import { isToAct } from '../duties';
import { judge, judgedPayload, notEligible, type Judged } from '../../eligibility/judge';
import { no, type Refusal } from '../refusals';
import { awaitsDirection, waitsForDirection } from '../route-of';
import { put, ruleOf, type Scene } from '../scene';
import type { CandidateRow, ContributionRow, SeatRow, StepRow } from '../state';
import { instrumentFault } from './shared/instrument';

/** One authority picks among the step's options, with the grounds, reasons and instrument that the option demands. */
export function decideOption(scene: Scene, act: ActOf<'decide'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  const choose = ruleOf(scene.definition, step).choose;
  if (!choose) return no('wrong-act-for-step', { step: step.key });
  const option = choose.options.find((o) => o.key === act.option);
  if (!option) return no('unknown-option', { allowed: choose.options.map((o) => o.key) });
  if (awaitsDirection(scene.state) && (option.effect || waitsForDirection(scene.state, scene.definition, { ...step, outcome: option.key })))
    return no('reported', { needs: [scene.definition.authority] });
  if (option.once && chosenBefore(scene, step, option.key)) return no('option-used', { option: option.key });
  const refusal = incomplete(scene, option, act);
  if (refusal) return { ok: false, refusal };
  const standing = scene.state.candidates.filter((c) => c.state === 'standing');
  const candidate = act.candidate ? standing.find((c) => c.id === act.candidate) : standing.length === 1 ? standing[0] : undefined;
  if (option.effect && !candidate) return no('unknown-candidate', { standing: standing.map((c) => c.id) });
  const judged = option.effect && candidate ? judge(scene, 'decision', [candidate]) : [];
  const unfit = notEligible(judged);
  if (unfit) return { ok: false, refusal: unfit };
  const done = chosen(scene, step, act, option.effect ? candidate : undefined, judged);
  return { ok: true, change: option.binds ? bound(scene, done) : done };
}

/** Whether an earlier round of the step ended with this option. */
function chosenBefore(scene: Scene, step: StepRow, option: string): boolean {
  return scene.state.steps.some((s) => s.key === step.key && s.id !== step.id && s.chosen === option);
}

/** The act that approves the policy binds the case to the version in force that day; the case says so from here on. */
function bound(scene: Scene, done: Change): Change {
  const { inForce } = scene;
  const definition = inForce?.hash ?? done.state.case.definition;
  return {
    ...done,
    state: { ...done.state, case: { ...done.state.case, bound: true, definition } },
    entry: { ...done.entry, payload: { ...done.entry.payload, binds: definition } },
    ...(inForce ? { binds: inForce } : {}),
  };
}

function incomplete(scene: Scene, option: ChoiceOption, act: ActOf<'decide'>): Refusal | undefined {
  if (option.reasons === 'required' && !act.reason?.trim()) return { code: 'reason-missing', params: { option: option.key } };
  if (option.grounds?.length && !act.grounds?.length) {
    return { code: 'ground-missing', params: { allowed: option.grounds.map((g) => g.key) } };
  }
  const strange = act.grounds?.find((g) => !option.grounds?.some((known) => known.key === g));
  if (strange !== undefined) return { code: 'unknown-ground', params: { ground: strange } };
  if (act.instrument) return instrumentFault(scene, act.instrument);
  return option.instrument ? { code: 'instrument-missing', params: { option: option.key } } : undefined;
}

function chosen(scene: Scene, step: StepRow, act: ActOf<'decide'>, candidate: CandidateRow | undefined, judged: readonly Judged[]) {
  const fields = {
    option: act.option,
    grounds: act.grounds ?? [],
    ...(act.reason ? { reason: act.reason } : {}),
    ...(act.instrument ? { instrument: act.instrument } : {}),
    ...(candidate ? { candidate: candidate.id } : {}),
  };
  const given: ContributionRow = { id: scene.newId(), step: step.id, person: scene.actor.person, type: 'decide', fields, at: scene.now };
  const seat = scene.state.seats.find((s) => isToAct(s) && s.step === step.id && s.person === scene.actor.person) as SeatRow;
  const state = {
    ...scene.state,
    steps: put(scene.state.steps, { ...step, chosen: act.option, outcome: act.option, closedAt: scene.now, reason: act.reason ?? null }),
    contributions: [...scene.state.contributions, given],
    seats: put(scene.state.seats, { ...seat, state: 'done' as const }),
    candidates: candidate ? put(scene.state.candidates, { ...candidate, state: 'chosen' as const }) : scene.state.candidates,
  };
  return change(state, {
    type: 'act.decide',
    at: scene.now,
    effective: scene.now,
    step: step.key,
    round: step.round,
    payload: { option: act.option, grounds: [...(act.grounds ?? [])], contribution: given.id, ...judgedPayload(judged) },
    values: { reason: act.reason ?? null, instrument: act.instrument ?? null, candidate: candidate?.id ?? null },
  });
}
