import { quorumOf } from '../../ballot/outcome';
import type { ActOf } from '../act';
import { ballotOf, isSummoned } from '../ballots/ballot-of';
import { withProgress } from '../ballots/progress';
import { attendance } from '../ballots/roll';
import { tellersOf } from '../ballots/tellers';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import { accepted, revised } from './shared/accepted';

/**
 * Issues the paper ballots: printed for all summoned, issued to those present (NĐ 170/2025 art. 33.2a). The quorum is
 * judged now and only now: whoever leaves later takes nothing from it (hard case 5).
 */
export function issueBallots(scene: Scene, act: ActOf<'issue-ballots'>): Verdict {
  const at = ballotOf(scene, act);
  const { step, ballot, progress } = at;
  if (ballot.level !== 'paper') return no('wrong-act-for-step', { step: step.key });
  if (!isSummoned(at)) return no('not-summoned', { step: step.key });
  if (progress.issuedAt !== null) return no('ballots-issued', { issuedAt: progress.issuedAt });
  const there = attendance(scene.state, step.id);
  if (there.present === 0) return no('presence-missing', { step: step.key });
  const tellers = tellersOf(scene.state, step.id).length;
  const need = ballot.tellers?.count ?? 2;
  if (tellers < need) return no('tellers-missing', { named: tellers, need });
  const short = quorumOf(ballot, there).find((line) => !line.passes);
  if (short) return no('quorum-not-met', { present: short.votes, need: short.need, base: short.base });
  if (act.printed !== there.roll) return wrong('printed-are-summoned', act.printed, there.roll);
  if (act.issued !== there.present) return wrong('issued-are-present', act.issued, there.present);
  const issued = { ...progress, printed: act.printed, issued: act.issued, issuedAt: scene.now };
  return accepted(scene, step, withProgress(revised(scene.state, step), issued), {
    type: 'act.issue-ballots',
    payload: { printed: act.printed, issued: act.issued },
  });
}

const wrong = (sum: string, left: number, right: number): Verdict => no('figures-do-not-add-up', { sum, left, right });
