import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { no } from '../refusals';
import { put, ruleOf, type Scene } from '../scene';
import type { SeatRow, StepRow, VoteRow } from '../state';
import { options } from '../tally';

/**
 * One open vote. Final at the receipt unless the definition allows change until close; then the last counts and both
 * are recorded. The choice is a committed value: while the ballot is open nobody reads it.
 */
export function vote(scene: Scene, act: ActOf<'vote'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  const ballot = ruleOf(scene.definition, step).ballot;
  if (ballot?.level !== 'open') return no('wrong-act-for-step', { step: step.key });
  const allowed = [...options(scene.state, ballot), ...(ballot.abstain ? ['abstain'] : [])];
  if (!allowed.includes(act.choice)) return no('unknown-option', { allowed });
  const earlier = scene.state.votes.find((v) => v.step === step.id && v.person === scene.actor.person && v.counts);
  if (earlier && !ballot.change) return no('vote-final', { castAt: earlier.castAt });
  const cast: VoteRow = {
    id: scene.newId(),
    step: step.id,
    person: scene.actor.person,
    choice: act.choice,
    castAt: scene.now,
    replaces: earlier?.id ?? null,
    counts: true,
  };
  const seat = scene.state.seats.find((s) => s.step === step.id && s.person === scene.actor.person && s.duty === 'vote') as SeatRow;
  const earlierVotes = earlier ? put(scene.state.votes, { ...earlier, counts: false }) : scene.state.votes;
  const state = {
    ...scene.state,
    votes: [...earlierVotes, cast],
    seats: put(scene.state.seats, { ...seat, state: 'done' as const }),
  };
  return {
    ok: true,
    change: change(state, {
      type: 'act.vote',
      at: scene.now,
      effective: scene.now,
      step: step.key,
      round: step.round,
      payload: { vote: cast.id, replaces: cast.replaces },
      values: { choice: act.choice },
    }),
  };
}
