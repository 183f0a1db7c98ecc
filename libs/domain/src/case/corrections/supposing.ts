import type { EligibilityRule } from '../../procedure/definition';
import { judge } from '../../eligibility/judge';
import { holdsFor } from '../condition';
import { dateOf } from '../clock/count-from';
import { effectiveDate } from './corrected';
import { termEnd } from '../moves/effect';
import { ruleOf, type Scene } from '../scene';
import type { CandidateRow, StepRow } from '../state';
import { endOfTerm } from '../term';
import type { Correctable } from './correctable';

/** What rules that looked at a fact of the case would have said otherwise, had the new value been there; nothing if none. */
export function factChanges(scene: Scene, fact: Correctable, value: unknown): string | undefined {
  if (fact.row !== scene.state.case.id) return undefined;
  const then = supposing(scene, fact, value);
  return eligibilityChanges(scene, then) ?? conditionChanges(scene, then) ?? termChanges(scene, then);
}

/** The scene as it would be with the value confirmed. */
function supposing(scene: Scene, { row, path, was }: Correctable, value: unknown): Scene {
  const given = { id: '', entry: 0, row, path, was, value, reason: '', proposedBy: '', proposedAt: scene.now };
  const corrections = [...scene.state.corrections, { ...given, confirmedBy: '', confirmedAt: scene.now }];
  return { ...scene, state: { ...scene.state, corrections } };
}

/** The moments at which candidates have been judged, each with its day and with whom it was about. */
function judgements(scene: Scene): { moment: EligibilityRule['at'][number]; now: string; who: readonly CandidateRow[] }[] {
  const { case: row, candidates, steps, contributions } = scene.state;
  const decided = steps.filter((s) => s.effected && s.closedAt !== null);
  const nominated = contributions.filter((c) => c.type === 'nominate');
  return [
    { moment: 'start' as const, now: row.startedAt, who: candidates },
    ...nominated.map((c) => ({ moment: 'nomination' as const, now: c.at, who: candidates })),
    ...decided.map((s) => ({
      moment: 'decision' as const,
      now: s.closedAt as string,
      who: candidates.filter((c) => c.state === 'chosen'),
    })),
  ];
}

function eligibilityChanges(scene: Scene, then: Scene): string | undefined {
  const verdicts = (of: Scene, { moment, now, who }: ReturnType<typeof judgements>[number]): string =>
    judge({ ...of, now }, moment, who)
      .map((j) => j.verdict)
      .join();
  const changed = judgements(scene).find((at) => verdicts(scene, at) !== verdicts(then, at));
  return changed && `eligibility at ${changed.moment}`;
}

/** Steps that were passed over or opened on a condition, and rolls summoned by one. */
function conditionChanges(scene: Scene, then: Scene): string | undefined {
  const differs = (when: string | undefined): boolean => when !== undefined && holdsFor(scene, when) !== holdsFor(then, when);
  const summoned = (step: StepRow): boolean => scene.state.roll.some((r) => r.step === step.id);
  const passed = scene.state.steps.find((s) => s.openedAt !== null && differs(ruleOf(scene.definition, s).skip?.when));
  const roll = scene.state.steps.find((s) => summoned(s) && differs(ruleOf(scene.definition, s).ballot?.roll.instead?.when));
  return (passed && `whether ${passed.key} is carried out`) ?? (roll && `roll of ${roll.key}`);
}

/** A term that has been written runs from, or no further than, the fact. */
function termChanges(scene: Scene, then: Scene): string | undefined {
  const touched = scene.state.steps.some((step) => step.effected && termOf(scene, step) !== termOf(then, step));
  return touched ? 'term of office' : undefined;
}

function termOf(scene: Scene, step: StepRow): string | undefined {
  const effect = ruleOf(scene.definition, step).choose?.options.find((o) => o.key === step.chosen)?.effect;
  const decision = scene.state.contributions.find((c) => c.step === step.id && c.type === 'decide');
  const from = effect?.from ? dateOf(scene, effect.from) : effectiveDate(scene.state, decision);
  return effect?.term && from ? `${from} ${termEnd(scene, effect, endOfTerm(from, effect.term))}` : from;
}
