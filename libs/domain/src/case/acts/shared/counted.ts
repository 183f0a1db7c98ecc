import type { BallotScene } from '../../ballots/ballot-of';
import { differing, lastCounts } from '../../ballots/counts';
import { settleSeats } from '../../ballots/seats';
import type { Verdict } from '../../change';
import type { Scene } from '../../scene';
import type { CountRow, TallyFigures } from '../../state';
import { accepted, revised } from './accepted';

/** A teller's count is taken down; who has counted and where they differ is told, the figures are not. */
export function counted(scene: Scene, { step }: BallotScene, figures: TallyFigures, type: 'enter-count' | 'report-surplus'): Verdict {
  const teller = scene.actor.person;
  const count: CountRow = { id: scene.newId(), step: step.id, teller, at: scene.now, figures, revision: step.revision + 1 };
  const state = { ...revised(scene.state, step), counts: [...scene.state.counts, count] };
  const last = lastCounts(state, step.id);
  return accepted(scene, step, settleSeats(state, step, 'count', 'done', [teller]), {
    type: `act.${type}`,
    payload: { count: count.id, entered: last.length, differing: differing(last) },
    values: { figures },
  });
}
