import { ballotDuties, type DutyOf } from './ballots/duties';
import { ballotOf, isSummoned } from './ballots/ballot-of';
import { excuseOffice, impartial, tieHolders } from './ballots/offices';
import { isTallied } from './ballots/progress';
import { difference, electorate, rollOf } from './ballots/roll';
import { dutiesAt } from './duties';
import { ruleOf, type Scene } from './scene';
import type { SeatRow, StepRow } from './state';

interface Following {
  /** Who is entitled to what now. */
  readonly wanted: readonly DutyOf[];
  /** The duties that were asked about; seats of any other stay as they are. */
  readonly among: readonly SeatRow['duty'][];
}

/** Whether a ballot's roll stands for good: its summons has gone out, or the opening was it. */
export const isFrozen = (scene: Scene, step: StepRow): boolean =>
  step.state === 'open' && ruleOf(scene.definition, step).ballot !== undefined && isSummoned(ballotOf(scene, { step: step.id }));

/**
 * What in a step follows the office, whoever holds it: all that was not frozen. Who votes is the roll's, who counts was
 * named; who presides, who answers an excuse, who chooses at a tie and who directs what was reported is whoever is in the
 * office now.
 */
export function dutiesThatFollow(scene: Scene, step: StepRow): Following {
  if (step.state === 'closed') return only('direct', impartial(scene, scene.definition.authority));
  const rule = ruleOf(scene.definition, step);
  if (!rule.ballot) return { wanted: dutiesAt(scene, rule), among: ['act', 'choose'] };
  const duties = ballotDuties(scene, rule.ballot);
  if (!isFrozen(scene, step)) {
    const { approvedList } = ballotOf(scene, { step: step.id }).progress;
    const isApproved = approvedList !== null && !difference(approvedList, electorate(scene, rule.ballot));
    return {
      wanted: duties.filter((d) => d.duty !== 'approve' || !isApproved),
      among: ['vote', 'attend', 'chair', 'approve'],
    };
  }
  if (isTallied(scene.state, step.id)) return only('choose', tieHolders(scene, rule.ballot));
  const answers = impartial(scene, excuseOffice(scene.definition, rule.ballot)).map((person) => ({ person, duty: 'approve' as const }));
  const asked = rollOf(scene.state, step.id).some((r) => r.state === 'excuse-asked');
  return { wanted: [...duties.filter((d) => d.duty === 'chair'), ...(asked ? answers : [])], among: ['chair', 'approve'] };
}

const only = (duty: SeatRow['duty'], persons: readonly string[]): Following => ({
  wanted: persons.map((person) => ({ person, duty })),
  among: [duty],
});
