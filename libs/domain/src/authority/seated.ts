import { excuseOffice } from '../case/ballots/offices';
import { isToAct } from '../case/duties';
import { no } from '../case/refusals';
import { ruleOf, type Scene } from '../case/scene';
import type { SeatRow, StepRow } from '../case/state';
import type { Ballot, Step } from '../procedure/definition';
import { holds, yes, type Permission } from './permission';

/**
 * A seat in the step, and the office that gave it: whoever's office has ended acts no more from that moment, before the
 * seats are looked at again. A seat on a roll was frozen by the summons, a teller was named, and a candidate's seat is of
 * his report: rows tell.
 */
export function seated(scene: Scene, step: StepRow): Permission {
  const rule = ruleOf(scene.definition, step);
  const own = scene.state.seats.filter((s) => isToAct(s) && s.step === step.id && s.person === scene.actor.person);
  if (!own.some((s) => stillGiven(scene, rule, s))) return no(rule.ballot ? 'not-on-roll' : 'not-your-turn', { step: step.key });
  return yes('a seat in the step');
}

/** Named as accountable when the step was seated, and in that office now. */
export const answersFor = (scene: Scene, step: StepRow): boolean =>
  step.accountable === scene.actor.person && holdsNow(scene, ruleOf(scene.definition, step).accountable);

const stillGiven = (scene: Scene, rule: Step, { duty }: SeatRow): boolean =>
  rule.ballot ? ballotSeatGiven(scene, rule.ballot, duty) : holdsNow(scene, officeOf(rule));

/** The chair's seat is the authority's where nobody else presides; the choice at a tie falls to the other office likewise. */
function ballotSeatGiven(scene: Scene, ballot: Ballot, duty: SeatRow['duty']): boolean {
  const holdsAny = (...offices: readonly string[]): boolean => offices.some((office) => holds(scene, office));
  if (duty === 'chair') return holdsAny(ballot.chair, scene.definition.authority);
  if (duty === 'approve') return holdsAny(excuseOffice(scene.definition, ballot));
  if (duty === 'choose') return ballot.tie !== undefined && holdsAny(ballot.tie.office, ballot.tie.otherwise);
  return true;
}

const officeOf = ({ collect, choose }: Step): string | undefined =>
  collect?.act === 'self-report' ? undefined : (collect?.from ?? choose?.by);

const holdsNow = (scene: Scene, office: string | undefined): boolean => office === undefined || holds(scene, office);
