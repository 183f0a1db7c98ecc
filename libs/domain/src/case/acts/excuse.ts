import type { ActOf } from '../act';
import { ballotOf } from '../ballots/ballot-of';
import { excuseOffice, impartial } from '../ballots/offices';
import { onRoll } from '../ballots/roll';
import { seat, tasks } from '../ballots/seats';
import type { Verdict } from '../change';
import { no } from '../refusals';
import { put, type Scene } from '../scene';
import type { ContributionRow, RollRow } from '../state';
import { accepted, revised } from './shared/accepted';
import { tooLate } from './shared/answer-excuse';

/**
 * Asks that a person summoned who can't come for force majeure be taken out of the denominator. Asking changes nothing
 * of it: only the approval does (NĐ 170/2025 art. 33.2a; hard case 7).
 */
export function excuse(scene: Scene, act: ActOf<'excuse'>): Verdict {
  const at = ballotOf(scene, act);
  const { step, ballot } = at;
  const person = act.person ?? scene.actor.person;
  const row = onRoll(scene.state, step.id, person);
  if (!row) return no('not-on-roll', { person });
  if (row.state === 'excuse-asked' || row.state === 'excused') return no('already-acted', { person, state: row.state });
  const late = tooLate(scene, at, row);
  if (late) return late;
  if (act.reason.trim() === '') return no('reason-missing');
  const fields = { person, ground: act.ground, reason: act.reason };
  const asked: ContributionRow = { id: scene.newId(), step: step.id, person: scene.actor.person, type: 'excuse', fields, at: scene.now };
  const asking: RollRow = { ...row, state: 'excuse-asked', decidedAt: null };
  const state = revised(
    { ...scene.state, roll: put(scene.state.roll, asking), contributions: [...scene.state.contributions, asked] },
    step,
  );
  const approvers = impartial(scene, excuseOffice(scene.definition, ballot));
  return accepted(scene, step, seat(scene, state, step, approvers, 'approve'), {
    type: 'act.excuse',
    payload: { person, ground: act.ground, contribution: asked.id },
    values: { reason: act.reason },
    notices: tasks(scene, step, approvers),
  });
}
