import type { ActOf } from '../act';
import { ballotOf, isSummoned } from '../ballots/ballot-of';
import { withProgress } from '../ballots/progress';
import { difference, electorate, summonsRows } from '../ballots/roll';
import { seat, tasks } from '../ballots/seats';
import type { Verdict } from '../change';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { StepRow } from '../state';
import { accepted, revised } from './shared/accepted';

/** Freezes the roll: one row per person, whatever he loses or gains later (hard case 13). An open ballot begins with it. */
export function summon(scene: Scene, act: ActOf<'summon'>): Verdict {
  const at = ballotOf(scene, act);
  const { step, ballot, progress } = at;
  if (isSummoned(at)) return no('already-summoned', { step: step.key });
  const entitled = electorate(scene, ballot);
  if (entitled.length === 0) return no('roll-empty', { office: ballot.roll.office });
  if (ballot.roll.approvedBy) {
    if (!progress.approvedList) return no('summons-not-approved', { by: ballot.roll.approvedBy });
    const changed = difference(progress.approvedList, entitled);
    if (changed) return no('summons-not-approved', { by: ballot.roll.approvedBy, ...changed });
  }
  const open = ballot.level === 'open';
  const frozen = { ...scene.state, roll: [...scene.state.roll, ...summonsRows(scene.newId, step.id, entitled)] };
  const summoned = withProgress(revised(frozen, step, open ? { closesAt: closingHour(scene, step) } : {}), {
    ...progress,
    summonedAt: scene.now,
  });
  return accepted(scene, step, seat(scene, summoned, step, entitled, open ? 'vote' : 'attend'), {
    type: 'act.summon',
    payload: { persons: entitled },
    notices: tasks(scene, step, entitled),
  });
}

/** An open ballot closes at the step's due instant; one summoned after it waits for its chair. */
function closingHour(scene: Scene, step: StepRow): string | null {
  const due = scene.state.clocks.find((c) => c.step === step.id && c.deadline === null)?.dueAt ?? null;
  return due !== null && due > scene.now ? due : null;
}
