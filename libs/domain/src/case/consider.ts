import type { Instant } from '../calendar/time';
import type { Act } from './act';
import { dossierFault, goesOn } from './dossier';
import type { Refusal } from './refusals';
import { ruleOf, type Scene } from './scene';
import type { CaseState, StepRow } from './state';
import { undoes } from './undone';

/**
 * The time of consideration: the act that completes a collecting step, the choice that goes on, the first vote of a
 * ballot or the hand that gives ballots out. What a rule asks "at the time of consideration" is asked here and only here.
 */
export function considerationFault(scene: Scene, act: Act): Refusal | undefined {
  if (!('step' in act)) return undefined;
  const step = scene.state.steps.find((s) => s.id === act.step);
  return step && considers(scene, step, act) ? dossierFault(scene, step, scene.now) : undefined;
}

/** When the step was considered; undefined while it has not been. */
export function consideredAt(state: CaseState, step: StepRow): Instant | undefined {
  const given = state.contributions.filter((c) => c.step === step.id && !undoes(c)).map((c) => c.at);
  const votes = state.votes.filter((v) => v.step === step.id).map((v) => v.castAt);
  return step.outcome === null ? [...votes].sort()[0] : ([...votes].sort()[0] ?? [...given].sort().at(-1));
}

function considers(scene: Scene, step: StepRow, act: Act): boolean {
  const rule = ruleOf(scene.definition, step);
  if (rule.collect) return act.type === rule.collect.act && completes(scene.state, step, rule.collect.complete);
  if (rule.ballot) return beginsBallot(scene.state, step, act.type);
  if (act.type !== 'decide') return false;
  return goesOn(rule, act.option, (key) => scene.definition.steps.findIndex((s) => s.key === key));
}

function completes(state: CaseState, step: StepRow, complete: 'one' | 'each' | number): boolean {
  const given = state.contributions.filter((c) => c.step === step.id).length;
  const seats = state.seats.filter((s) => s.step === step.id && s.duty === 'act' && s.state !== 'closed').length;
  return given + 1 >= (complete === 'one' ? 1 : complete === 'each' ? seats : complete);
}

const begin: ReadonlySet<string> = new Set(['vote', 'issue-ballots']);

function beginsBallot(state: CaseState, step: StepRow, type: string): boolean {
  return begin.has(type) && !state.votes.some((v) => v.step === step.id);
}
