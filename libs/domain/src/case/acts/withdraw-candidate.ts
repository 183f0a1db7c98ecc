import { standsAsSeen } from '../../authority/read-ballot';
import type { ActOf } from '../act';
import { progressIn, isTallied } from '../ballots/progress';
import { type Verdict, change } from '../change';
import { closeAll, endCase } from '../ending';
import { pendingStep } from '../pending';
import { no } from '../refusals';
import { awaitsDirection } from '../route-of';
import { put, ruleOf, type Scene } from '../scene';
import type { CandidateRow, CaseState, StepRow } from '../state';
import { withdrawDuties } from '../withdraw-duties';
import { shownAnew } from './shared/shown-anew';

/**
 * A candidate withdraws. Before the ballot his name comes off (hard case 10); while one is under way the voting stops,
 * its ballots are void and stay unopened, and a new round begins: no vote is ever given to another name (hard case 11).
 * Earlier tallies stand. The last one who stood ends the case, unless it waits for the authority's direction. Whom a ballot
 * left behind that he may not know of withdraws as if he stood, and nothing follows from it.
 */
export function withdrawCandidate(scene: Scene, act: ActOf<'withdraw-candidate'>): Verdict {
  const candidate = scene.state.candidates.find((c) => c.id === act.candidate) as CandidateRow;
  if (!standsAsSeen(scene, candidate)) return no('candidate-withdrawn');
  if (act.reason.trim() === '') return no('reason-missing');
  const candidates = put(scene.state.candidates, { ...candidate, state: 'withdrawn' as const });
  // His report is asked for no more, and nobody waits for it.
  const seats = scene.state.seats.map((s) =>
    s.person === candidate.person && s.state === 'open' ? { ...s, state: 'closed' as const } : s,
  );
  const named = shownAnew({ ...scene.state, candidates, seats });
  const stood = candidate.state === 'standing';
  const last = stood && !candidates.some((c) => c.state === 'standing');
  const voided = stood && !last ? named.steps.filter((s) => isUnderWay(scene, s)) : [];
  const state = last ? nobodyLeft(scene, named) : voided.reduce((s, step) => again(scene, s, step), named);
  const left = candidates.filter((c) => standsAsSeen(scene, c)).length;
  return {
    ok: true,
    change: change(state, {
      type: 'act.withdraw-candidate',
      at: scene.now,
      effective: scene.now,
      payload: { candidate: candidate.id, left, voided: voided.map((s) => ({ step: s.key, round: s.round })) },
      values: { reason: act.reason },
    }),
  };
}

function nobodyLeft(scene: Scene, named: CaseState): CaseState {
  const closed = closeAll(named, 'withdrawn', scene.now);
  return awaitsDirection(named) ? closed : endCase(closed, 'withdrawn', scene.now);
}

/** Ballots are out: a vote has been given, or paper has been issued. A ballot already counted is not. */
function isUnderWay(scene: Scene, step: StepRow): boolean {
  const { state } = scene;
  if (step.state !== 'open' || !ruleOf(scene.definition, step).ballot || isTallied(state, step.id)) return false;
  return state.votes.some((v) => v.step === step.id) || (progressIn(state, step.id)?.issuedAt ?? null) !== null;
}

/** The round is over without a count and follows no route: a new one of the same step takes its place at once. */
function again(scene: Scene, state: CaseState, step: StepRow): CaseState {
  const voided = { ...step, state: 'closed' as const, outcome: 'void', closedAt: scene.now, routed: true };
  const stopped = withdrawDuties({ ...state, steps: put(state.steps, voided) }, step.id);
  return { ...stopped, steps: [...stopped.steps, pendingStep(scene, stopped, step.key, scene.now)] };
}
