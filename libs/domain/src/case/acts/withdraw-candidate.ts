import type { ActOf } from '../act';
import { change } from '../carry';
import type { Verdict } from '../decide';
import { closeAll, endCase } from '../ending';
import { no } from '../refusals';
import { put, ruleOf, type Scene } from '../scene';
import type { CandidateRow } from '../state';

/** A candidate withdraws before a vote. The last one who stood ends the case; names are never taken off an open ballot. */
export function withdrawCandidate(scene: Scene, act: ActOf<'withdraw-candidate'>): Verdict {
  const candidate = scene.state.candidates.find((c) => c.id === act.candidate) as CandidateRow;
  if (candidate.state !== 'standing') return no('candidate-withdrawn');
  if (act.reason.trim() === '') return no('reason-missing');
  const voting = scene.state.steps.find((s) => s.state === 'open' && ruleOf(scene.definition, s).ballot);
  if (voting) return no('vote-open', { step: voting.key });
  const candidates = put(scene.state.candidates, { ...candidate, state: 'withdrawn' as const });
  const steps = scene.state.steps.map((s) => (s.state === 'open' ? { ...s, revision: s.revision + 1 } : s));
  const left = candidates.filter((c) => c.state === 'standing').length;
  const named = { ...scene.state, candidates, steps };
  const state = left > 0 ? named : endCase(closeAll(named, 'withdrawn', scene.now), 'withdrawn', scene.now);
  return {
    ok: true,
    change: change(state, {
      type: 'act.withdraw-candidate',
      at: scene.now,
      effective: scene.now,
      payload: { candidate: candidate.id, left },
      values: { reason: act.reason },
    }),
  };
}
