import type { ActOf } from '../act';
import { ballotOf } from '../ballots/ballot-of';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { TallyFigures } from '../state';
import { counted } from './shared/counted';

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
