import { quorumOf } from '../../ballot/outcome';
import type { ActOf } from '../act';
import { ballotOf, isSummoned } from '../ballots/ballot-of';
import { attendance, rollOf } from '../ballots/roll';
import { settleSeats, seat } from '../ballots/seats';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { CaseState, RollRow, StepRow } from '../state';
import { accepted, revised } from './shared/accepted';

/**
 * Records who is in the hall, and with it whether they are a quorum: the minute of a meeting that could not begin is this
 * entry (hard case 4). Recorded again when the same roll is convened anew, until ballots are issued.
 */
export function recordPresence(scene: Scene, act: ActOf<'record-presence'>): Verdict {
  const at = ballotOf(scene, act);
  const { step, ballot, progress } = at;
  if (!isSummoned(at)) return no('not-summoned', { step: step.key });
  if (progress.issuedAt !== null) return no('ballots-issued', { issuedAt: progress.issuedAt });
  const present = new Set(act.persons);
  const roll = rollOf(scene.state, step.id);
  const strangers = [...present].filter((person) => !roll.some((r) => r.person === person && r.state !== 'excused'));
  if (strangers.length > 0) return no('not-on-roll', { persons: strangers });
  const seen = (r: RollRow): RollRow => {
    if (r.step !== step.id || r.state === 'excused') return r;
    if (present.has(r.person)) return r.state === 'present' ? r : { ...r, state: 'present' };
    return r.state === 'present' ? { ...r, state: 'summoned' } : r;
  };
  const state = attended(scene, { ...revised(scene.state, step), roll: scene.state.roll.map(seen) }, step, [...present]);
  const quorum = quorumOf(ballot, attendance(state, step.id));
  return accepted(scene, step, state, {
    type: 'act.record-presence',
    payload: { persons: [...present].sort(), quorum: quorum.every((line) => line.passes), lines: quorum },
  });
}

/** On paper, being there is what one is summoned for; an open vote is still to be given. */
function attended(scene: Scene, state: CaseState, step: StepRow, present: readonly string[]): CaseState {
  const absent = rollOf(state, step.id).filter((r) => r.state !== 'excused' && !present.includes(r.person));
  const summoned = absent
    .map((r) => r.person)
    .filter((p) => state.seats.some((s) => s.step === step.id && s.person === p && s.duty === 'attend'));
  return settleSeats(seat(scene, state, step, summoned, 'attend'), step, 'attend', 'done', present);
}
