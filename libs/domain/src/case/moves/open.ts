import { holders } from '../../authority/office';
import type { Step } from '../../procedure/definition';
import { ballotDuties, type DutyOf } from '../ballots/duties';
import { electorate, summonsRows } from '../ballots/roll';
import { change, type Change } from '../change';
import { ladder, startClock, startDeadlines } from '../clock/start-clock';
import type { Move } from '../due';
import type { Notice } from '../entry';
import { put, ruleOf, type Scene } from '../scene';
import { skipOf, skipStep } from './skip';
import type { SeatRow, StepRow } from '../state';

/**
 * Opens a pending step: seats for its holders, its clock, its ladder, its frozen roll. An opening is dated when it is
 * recorded and its clocks run from then, so nobody lapses unseen after an outage. Nobody entitled: `unseated`; a body
 * below its quorum: `blocked`. Both are states with the reason, never failures.
 */
export function openStep(scene: Scene, move: Move): Change {
  const step = scene.state.steps.find((s) => s.id === move.step) as StepRow;
  const rule = ruleOf(scene.definition, step);
  const skip = skipOf(scene, rule);
  if (skip) return skipStep(scene, move, skip);
  const duties = dutiesAt(scene, rule);
  const entitled = [...new Set(duties.map((d) => d.person))];
  const [accountable] = holders(scene.definition, rule.accountable, scene.directory);
  const clock = startClock(scene, rule, step.id);
  const begun = startDeadlines(scene, step, 'opened');
  const seats = duties.map((d): SeatRow => ({ id: scene.newId(), step: step.id, ...d, state: 'open', dueAt: clock.dueAt }));
  const roll = rule.ballot?.roll.summons === 'at-opening' ? summonsRows(scene.newId, step.id, electorate(scene, rule.ballot)) : [];
  const standing = opening(rule, entitled.length, roll.length);
  const opened: StepRow = {
    ...step,
    state: standing,
    accountable: accountable ?? null,
    openedAt: scene.now,
    // An open ballot closes at its hour; one on paper when its count is confirmed, one summoned by an act not before that.
    closesAt: rule.ballot?.level === 'open' && rule.ballot.roll.summons === 'at-opening' ? clock.dueAt : null,
    revision: step.revision + 1,
  };
  const told = standing === 'open' ? entitled : accountable ? [accountable] : [];
  const notices = told.map((person): Notice => ({
    id: scene.newId(),
    person,
    step: step.id,
    kind: standing === 'open' ? 'task' : standing,
    rung: null,
    at: scene.now,
  }));
  const state = {
    ...scene.state,
    steps: put(scene.state.steps, opened),
    clocks: [...scene.state.clocks, clock, ...begun.clocks],
    rungs: [...scene.state.rungs, ...ladder(scene, rule, clock), ...begun.rungs],
    seats: [...scene.state.seats, ...(standing === 'open' ? seats : [])],
    roll: [...scene.state.roll, ...roll],
  };
  return change(
    state,
    {
      type: standing === 'open' ? 'step.opened' : `step.${standing}`,
      at: scene.now,
      effective: scene.now,
      step: step.key,
      round: step.round,
      payload: { holders: entitled, accountable: accountable ?? null, dueAt: clock.dueAt, calendar: scene.state.case.calendar },
    },
    notices,
  );
}

/** A candidate never sits in judgement on himself (hard case 36: recuse from own item, by default). */
function dutiesAt(scene: Scene, rule: Step): DutyOf[] {
  if (rule.ballot) return ballotDuties(scene, rule.ballot);
  const candidates = scene.state.candidates.map((c) => c.person);
  const own = rule.collect?.act === 'self-report';
  const office = rule.collect?.from ?? rule.choose?.by ?? '';
  const persons = own
    ? [...new Set(candidates)]
    : holders(scene.definition, office, scene.directory).filter((p) => !candidates.includes(p));
  return persons.map((person) => ({ person, duty: rule.choose ? 'choose' : 'act' }));
}

function opening(rule: Step, holdersCount: number, summoned: number): 'open' | 'unseated' | 'blocked' {
  const atOpening = rule.ballot?.roll.summons === 'at-opening';
  if (holdersCount === 0 || (atOpening && summoned === 0)) return 'unseated';
  const need = rule.ballot?.quorum?.count;
  return atOpening && need !== undefined && summoned < need ? 'blocked' : 'open';
}
