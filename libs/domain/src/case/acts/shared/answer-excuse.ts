import type { ActOf } from '../../act';
import { ballotOf, type BallotScene } from '../../ballots/ballot-of';
import { onRoll, rollOf } from '../../ballots/roll';
import { settleSeats } from '../../ballots/seats';
import type { Verdict } from '../../change';
import { no, type Refusal } from '../../refusals';
import { put, type Scene } from '../../scene';
import type { CaseState, RollRow, StepRow } from '../../state';
import { accepted, revised } from './accepted';

/** One answer to one who asked; the office that answers is done once nobody waits. */
export function answerExcuse(
  scene: Scene,
  act: ActOf<'approve-excuse'> | ActOf<'refuse-excuse'>,
  then: (state: CaseState, step: StepRow) => CaseState,
): Verdict {
  const at = ballotOf(scene, act);
  const { step } = at;
  const row = onRoll(scene.state, step.id, act.person);
  if (!row) return no('not-on-roll', { person: act.person });
  if (row.state !== 'excuse-asked') return no('excuse-not-asked', { person: act.person, state: row.state });
  const late = tooLate(scene, at, row);
  if (late) return late;
  const answered: RollRow = { ...row, state: act.type === 'approve-excuse' ? 'excused' : 'excuse-refused', decidedAt: scene.now };
  const state = then({ ...revised(scene.state, step), roll: put(scene.state.roll, answered) }, step);
  const asked = rollOf(state, step.id).some((r) => r.state === 'excuse-asked');
  return accepted(scene, step, asked ? state : settleSeats(state, step, 'approve', 'done'), {
    type: `act.${act.type}`,
    payload: { person: act.person },
    ...('reason' in act ? { values: { reason: act.reason } } : {}),
  });
}

/** Whoever has voted or was given a ballot was there; and once a count is entered the denominator no longer moves. */
export function tooLate(scene: Scene, { step, progress }: BallotScene, row: RollRow): { ok: false; refusal: Refusal } | undefined {
  const voted = scene.state.votes.some((v) => v.step === step.id && v.person === row.person && v.counts);
  const holdsBallot = progress.issuedAt !== null && row.state === 'present';
  const counted = scene.state.counts.some((c) => c.step === step.id);
  return voted || holdsBallot || counted ? no('excuse-too-late', { person: row.person }) : undefined;
}
