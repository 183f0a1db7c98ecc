import type { Act } from '../case/act';
import { ballotOf, isSummoned, type BallotScene } from '../case/ballots/ballot-of';
import { isTallied } from '../case/ballots/progress';
import { rollOf } from '../case/ballots/roll';
import type { Scene } from '../case/scene';
import type { StepRow } from '../case/state';
import { canReadExcuse } from './read-ballot';

/** Acts that a ballot can meet at the stage it has reached, with nothing filled in; who may do them is `can`'s answer. */
export function ballotActsAt(scene: Scene, step: StepRow): Act[] {
  const at = ballotOf(scene, { step: step.id });
  const on = { step: step.id };
  if (isTallied(scene.state, step.id)) return [{ type: 'choose-at-tie', option: '', report: '', ...on }];
  if (!isSummoned(at)) {
    const approve: Act[] = at.ballot.roll.approvedBy ? [{ type: 'approve-summons', persons: [], ...on }] : [];
    return [...approve, { type: 'summon', ...on }];
  }
  return [...running(at), ...excuses(scene, step)];
}

function running({ ballot, progress, step }: BallotScene): Act[] {
  const on = { step: step.id };
  const presence: Act = { type: 'record-presence', persons: [], ...on };
  if (ballot.level === 'open') return [{ type: 'vote', choice: '', ...on }, presence, { type: 'close-ballot', ...on }];
  const tellers: Act = { type: 'name-tellers', persons: [], ...on };
  if (progress.issuedAt === null) return [presence, tellers, { type: 'issue-ballots', printed: 0, issued: 0, ...on }];
  return [
    tellers,
    { type: 'enter-count', figures: { collected: 0, valid: 0, invalid: 0, perOption: {} }, ...on },
    { type: 'report-surplus', collected: 0, ...on },
    { type: 'confirm-tally', ...on },
  ];
}

/** Whoever asked to be excused waits for an answer, named to those alone who may know it; the others may still ask. */
function excuses(scene: Scene, step: StepRow): Act[] {
  const on = { step: step.id };
  const asked = rollOf(scene.state, step.id).filter((r) => r.state === 'excuse-asked' && canReadExcuse(scene, step, r));
  return [
    { type: 'excuse', ground: 'force-majeure', reason: '', ...on },
    ...asked.flatMap((r): Act[] => [
      { type: 'approve-excuse', person: r.person, ...on },
      { type: 'refuse-excuse', person: r.person, reason: '', ...on },
    ]),
  ];
}
