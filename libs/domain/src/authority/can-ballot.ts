import type { ActOnBallot } from '../case/ballots/ballot-act';
import { excuseOffice, impartial, presiders, tieHolders } from '../case/ballots/offices';
import { isTallied } from '../case/ballots/progress';
import { onRoll } from '../case/ballots/roll';
import { no } from '../case/refusals';
import { ruleOf, type Scene } from '../case/scene';
import type { SeatRow, StepRow } from '../case/state';
import type { Ballot } from '../procedure/definition';
import { holds, yes, type Permission } from './permission';

/** Acts on a step's ballot: who runs it, who votes, who counts, who chooses. */
export function canBallot(act: ActOnBallot, scene: Scene, step: StepRow): Permission {
  const ballot = ruleOf(scene.definition, step).ballot;
  if (!ballot) return no('wrong-act-for-step', { step: step.key });
  if (isTallied(scene.state, step.id) && act.type !== 'choose-at-tie') return no('ballot-closed', { step: step.key });
  switch (act.type) {
    case 'vote':
      return seatOf(scene, step, 'vote') ? yes('a seat in the step') : no('not-on-roll', { step: step.key });
    case 'enter-count':
    case 'report-surplus':
      return seatOf(scene, step, 'count') ? yes('a teller of the ballot') : no('not-a-teller', { step: step.key });
    case 'excuse':
      return mayExcuse(act.person, scene, step, ballot);
    case 'approve-summons':
      return ballot.roll.approvedBy ? oneOf(scene, [ballot.roll.approvedBy]) : no('wrong-act-for-step', { step: step.key });
    case 'approve-excuse':
    case 'refuse-excuse':
      return oneOf(scene, [excuseOffice(scene.definition, ballot)]);
    case 'summon':
    case 'record-presence':
    case 'name-tellers':
    case 'issue-ballots':
      return holds(scene, scene.definition.personnelBody) ? yes('the personnel body runs the ballot') : presides(scene, ballot);
    case 'confirm-tally':
    case 'close-ballot':
      return presides(scene, ballot);
    case 'choose-at-tie':
      return mayChoose(scene, ballot);
  }
}

/** A seat that was taken away (excused, no longer a teller) gives no right. */
function seatOf(scene: Scene, step: StepRow, duty: SeatRow['duty']): SeatRow | undefined {
  return scene.state.seats.find((s) => s.step === step.id && s.person === scene.actor.person && s.duty === duty && s.state !== 'closed');
}

function presides(scene: Scene, ballot: Ballot): Permission {
  return presiders(scene, ballot).includes(scene.actor.person)
    ? yes('the chair of the ballot')
    : no('not-your-turn', { needs: [ballot.chair] });
}

function oneOf(scene: Scene, offices: readonly string[]): Permission {
  return offices.some((office) => impartial(scene, office).includes(scene.actor.person))
    ? yes('the office that approves the roll')
    : no('not-your-turn', { needs: offices });
}

function mayExcuse(person: string | undefined, scene: Scene, step: StepRow, ballot: Ballot): Permission {
  if (person !== undefined && person !== scene.actor.person) return presides(scene, ballot);
  return onRoll(scene.state, step.id, scene.actor.person)
    ? yes('a person summoned excuses himself')
    : no('not-on-roll', { step: step.key });
}

function mayChoose(scene: Scene, ballot: Ballot): Permission {
  if (tieHolders(scene, ballot).includes(scene.actor.person)) return yes('the office that chooses at a tie');
  return no('not-your-turn', { needs: ballot.tie ? [ballot.tie.office, ballot.tie.otherwise] : [] });
}
