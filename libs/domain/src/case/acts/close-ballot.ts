import type { ActOf } from '../act';
import { ballotOf, isSummoned } from '../ballots/ballot-of';
import type { Verdict } from '../change';
import { no } from '../refusals';
import { put, type Scene } from '../scene';
import { accepted } from './shared/accepted';

/** The chair closes an open ballot: its closing hour becomes now, and what follows is what the hour would have done. */
export function closeBallot(scene: Scene, act: ActOf<'close-ballot'>): Verdict {
  const at = ballotOf(scene, act);
  const { step, ballot } = at;
  if (ballot.level !== 'open') return no('wrong-act-for-step', { step: step.key });
  if (!isSummoned(at)) return no('not-summoned', { step: step.key });
  const state = { ...scene.state, steps: put(scene.state.steps, { ...step, closesAt: scene.now }) };
  return accepted(scene, step, state, { type: 'act.close-ballot', payload: { foreseen: step.closesAt } });
}
