import type { ActOf } from '../act';
import { ballotOf } from '../ballots/ballot-of';
import { checkFigures } from '../ballots/figures';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { TallyFigures } from '../state';
import { options } from '../tally';
import { counted } from './shared/counted';

/** One teller's count, entered without sight of another's. He may count anew while the tally is not confirmed; each version stays. */
export function enterCount(scene: Scene, act: ActOf<'enter-count'>): Verdict {
  const at = ballotOf(scene, act);
  const { printed, issued } = at.progress;
  if (printed === null || issued === null) return no('ballots-not-issued', { step: at.step.key });
  const figures: TallyFigures = { abstain: 0, ...act.figures, printed, issued };
  return checkFigures(at.ballot, options(scene.state, at.ballot), figures) ?? counted(scene, at, figures, act.type);
}
