import type { ActOf } from '../act';
import { ballotOf } from '../ballots/ballot-of';
import { agreedFigures, differing, lastCounts } from '../ballots/counts';
import { withProgress } from '../ballots/progress';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import { accepted } from './shared/accepted';

/** The chair confirms the count on which the tellers agree; the step then closes with its tally. A mismatch blocks, and says where. */
export function confirmTally(scene: Scene, act: ActOf<'confirm-tally'>): Verdict {
  const { step, ballot, progress } = ballotOf(scene, act);
  if (ballot.level !== 'paper') return no('wrong-act-for-step', { step: step.key });
  const counts = lastCounts(scene.state, step.id);
  if (counts.length < 2) return no('counts-missing', { entered: counts.length, need: 2 });
  const fields = differing(counts);
  if (fields.length > 0) return no('counts-differ', { fields });
  return accepted(scene, step, withProgress(scene.state, { ...progress, confirmedAt: scene.now }), {
    type: 'act.confirm-tally',
    payload: { counts: counts.map((c) => c.id) },
    values: { figures: agreedFigures(scene.state, step.id) },
  });
}
