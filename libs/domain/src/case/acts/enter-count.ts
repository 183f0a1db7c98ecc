import type { ActOf } from '../act';
import { ballotOf, type BallotScene } from '../ballots/ballot-of';
import { differing, lastCounts } from '../ballots/counts';
import { checkFigures } from '../ballots/figures';
import { settleSeats } from '../ballots/seats';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { CountRow, TallyFigures } from '../state';
import { options } from '../tally';
import { accepted, revised } from './accepted';

/** One teller's count, entered without sight of another's. He may count anew while the tally is not confirmed; each version stays. */
export function enterCount(scene: Scene, act: ActOf<'enter-count'>): Verdict {
  const at = ballotOf(scene, act);
  const { printed, issued } = at.progress;
  if (printed === null || issued === null) return no('ballots-not-issued', { step: at.step.key });
  const figures: TallyFigures = { abstain: 0, ...act.figures, printed, issued };
  return checkFigures(at.ballot, options(scene.state, at.ballot), figures) ?? counted(scene, at, figures, act.type);
}

/**
 * More ballots came back than went out. No count can be right then: both tellers say so, the chair confirms, and the
 * round is void (NĐ 170/2025 art. 33.2a; hard case 42).
 */
export function reportSurplus(scene: Scene, act: ActOf<'report-surplus'>): Verdict {
  const at = ballotOf(scene, act);
  const { printed, issued } = at.progress;
  if (printed === null || issued === null) return no('ballots-not-issued', { step: at.step.key });
  if (act.collected <= issued) return no('no-surplus', { collected: act.collected, issued });
  const figures: TallyFigures = { printed, issued, collected: act.collected, valid: 0, invalid: 0, abstain: 0, perOption: {} };
  return counted(scene, at, figures, act.type);
}

function counted(scene: Scene, { step }: BallotScene, figures: TallyFigures, type: 'enter-count' | 'report-surplus'): Verdict {
  const teller = scene.actor.person;
  const count: CountRow = { id: scene.newId(), step: step.id, teller, at: scene.now, figures };
  const state = { ...revised(scene.state, step), counts: [...scene.state.counts, count] };
  const last = lastCounts(state, step.id);
  return accepted(scene, step, settleSeats(state, step, 'count', 'done', [teller]), {
    type: `act.${type}`,
    payload: { count: count.id, entered: last.length, differing: differing(last) },
    values: { figures },
  });
}
