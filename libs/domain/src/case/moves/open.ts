import { accountableFor } from '../accountable';
import { electorate, summonsRows } from '../ballots/roll';
import { change, type Change } from '../change';
import { ladder, startClock, startDeadlines } from '../clock/start-clock';
import type { Move } from '../due';
import { dutiesAt } from '../duties';
import { obstacleTo, seaters, standingBy, toldOf } from '../in-the-way';
import { put, ruleOf, type Scene } from '../scene';
import { skipOf, skipStep } from './skip';
import type { SeatRow, StepRow } from '../state';

/**
 * Opens a pending step: seats for its holders, its clock, its ladder, its frozen roll. An opening is dated when it is
 * recorded and its clocks run from then, so nobody lapses unseen after an outage. Nobody entitled: `unseated`; a body
 * below its quorum: `blocked`. Both are states with the reason and a task for whoever answers for the step, never failures.
 */
export function openStep(scene: Scene, move: Move): Change {
  const step = scene.state.steps.find((s) => s.id === move.step) as StepRow;
  const rule = ruleOf(scene.definition, step);
  const skip = skipOf(scene, rule);
  if (skip) return skipStep(scene, move, skip);
  const duties = dutiesAt(scene, rule);
  const entitled = [...new Set(duties.map((d) => d.person))];
  const accountable = accountableFor(scene, rule);
  const clock = startClock(scene, rule, step.id);
  const begun = startDeadlines(scene, step, 'opened');
  const roll = rule.ballot?.roll.summons === 'at-opening' ? summonsRows(scene.newId, step.id, electorate(scene, rule.ballot)) : [];
  const obstacle = obstacleTo(scene.state, step, rule, entitled.length, roll.length);
  const standing = standingBy(obstacle);
  const asked = obstacle ? seaters(scene, rule) : duties;
  const seats = asked.map((d): SeatRow => ({ id: scene.newId(), step: step.id, ...d, state: 'open', dueAt: clock.dueAt }));
  // An open ballot closes at its hour; one on paper when its count is confirmed, one summoned by an act not before that.
  const hour = rule.ballot?.level === 'open' && rule.ballot.roll.summons === 'at-opening' && !obstacle;
  const opened: StepRow = {
    ...step,
    state: standing,
    obstacle,
    accountable,
    openedAt: scene.now,
    closesAt: hour ? clock.dueAt : null,
    revision: step.revision + 1,
  };
  const notices = toldOf(scene, opened, [...new Set(asked.map((d) => d.person))]);
  const state = {
    ...scene.state,
    steps: put(scene.state.steps, opened),
    clocks: [...scene.state.clocks, clock, ...begun.clocks],
    rungs: [...scene.state.rungs, ...ladder(scene, rule, clock), ...begun.rungs],
    seats: [...scene.state.seats, ...seats],
    roll: [...scene.state.roll, ...(obstacle ? [] : roll)],
  };
  return change(
    state,
    {
      type: obstacle ? `step.${standing}` : 'step.opened',
      at: scene.now,
      effective: scene.now,
      step: step.key,
      round: step.round,
      payload: {
        holders: entitled,
        accountable,
        dueAt: clock.dueAt,
        calendar: scene.state.case.calendar,
        ...(obstacle ? { obstacle } : {}),
      },
    },
    notices,
  );
}
