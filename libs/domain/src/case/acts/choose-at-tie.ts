import type { ActOf } from '../act';
import { ballotOf } from '../ballots/ballot-of';
import { goOn } from '../ballots/go-on';
import { settleSeats } from '../ballots/seats';
import type { Verdict } from '../change';
import { no } from '../refusals';
import { put, type Scene } from '../scene';
import { accepted } from './shared/accepted';

/** Chooses among those who stand level, with the report of all differing opinions (NĐ 170/2025 art. 33.2đ; hard case 1). */
export function chooseAtTie(scene: Scene, act: ActOf<'choose-at-tie'>): Verdict {
  const { step, ballot } = ballotOf(scene, act);
  const tally = scene.state.tallies.find((t) => t.step === step.id && t.outcome === 'tie');
  if (!tally) return no('no-tie', { step: step.key });
  const gone = new Set(scene.state.candidates.filter((c) => c.state !== 'standing').map((c) => c.id));
  const allowed = tally.names.filter((name) => !gone.has(name));
  if (!allowed.includes(act.option)) return no('unknown-option', { allowed });
  if (act.report.trim() === '') return no('report-missing');
  const outcome = act.option === 'no' ? 'none' : 'elected';
  const chosen = { ...step, chosen: act.option, reason: act.report, outcome, closedAt: scene.now };
  const state = goOn({ ...scene.state, steps: put(scene.state.steps, chosen) }, ballot, outcome, [act.option]);
  return accepted(scene, step, settleSeats(state, step, 'choose', 'done', [scene.actor.person]), {
    type: 'act.choose-at-tie',
    payload: { among: allowed.length },
    values: { option: act.option, report: act.report },
  });
}
