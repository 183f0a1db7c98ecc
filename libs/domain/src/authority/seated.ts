import { isToAct } from '../case/duties';
import { no } from '../case/refusals';
import { ruleOf, type Scene } from '../case/scene';
import type { StepRow } from '../case/state';
import type { Step } from '../procedure/definition';
import { holds, yes, type Permission } from './permission';

/**
 * A seat in the step, and the office that gave it: whoever's office has ended acts no more from that moment, before the
 * seats are looked at again. A seat on a roll was frozen by the summons, and a candidate's is of his report: rows tell.
 */
export function seated(scene: Scene, step: StepRow): Permission {
  const rule = ruleOf(scene.definition, step);
  const own = scene.state.seats.some((s) => isToAct(s) && s.step === step.id && s.person === scene.actor.person);
  if (!own || !holdsNow(scene, officeOf(rule))) return no(rule.ballot ? 'not-on-roll' : 'not-your-turn', { step: step.key });
  return yes('a seat in the step');
}

/** Named as accountable when the step was seated, and in that office now. */
export const answersFor = (scene: Scene, step: StepRow): boolean =>
  step.accountable === scene.actor.person && holdsNow(scene, ruleOf(scene.definition, step).accountable);

const officeOf = ({ collect, choose }: Step): string | undefined =>
  collect?.act === 'self-report' ? undefined : (collect?.from ?? choose?.by);

const holdsNow = (scene: Scene, office: string | undefined): boolean => office === undefined || holds(scene, office);
