import type { ActOf } from '../act';
import { ballotOf, isSummoned } from '../ballots/ballot-of';
import { withProgress } from '../ballots/progress';
import { difference, electorate } from '../ballots/roll';
import { settleSeats } from '../ballots/seats';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import { accepted, revised } from './shared/accepted';

/**
 * Approves the list of those to be summoned (NĐ 170/2025 art. 33.2a): the persons as they were shown, who must be the
 * ones entitled now. Approved again when that changes before the summons.
 */
export function approveSummons(scene: Scene, act: ActOf<'approve-summons'>): Verdict {
  const at = ballotOf(scene, act);
  const { step, ballot, progress } = at;
  if (isSummoned(at)) return no('already-summoned', { step: step.key });
  const entitled = electorate(scene, ballot);
  if (entitled.length === 0) return no('roll-empty', { office: ballot.roll.office });
  const changed = difference(act.persons, entitled);
  if (changed) return no('roll-changed', changed);
  if (progress.approvedList && !difference(progress.approvedList, entitled)) return no('already-acted', { step: step.key });
  const state = withProgress(revised(scene.state, step), { ...progress, approvedList: entitled });
  return accepted(scene, step, settleSeats(state, step, 'approve', 'done'), {
    type: 'act.approve-summons',
    payload: { persons: entitled },
  });
}
