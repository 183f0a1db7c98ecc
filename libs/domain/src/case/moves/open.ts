import { holders } from '../../authority/office';
import type { Step } from '../../procedure/definition';
import { change, type Change } from '../change';
import { ladder, startClock, startDeadlines } from '../clock/start-clock';
import type { Move } from '../due';
import type { Notice } from '../entry';
import { put, ruleOf, type Scene } from '../scene';
import { skipOf, skipStep } from './skip';
import type { RollRow, SeatRow, StepRow } from '../state';

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
  const entitled = entitledPersons(scene, rule);
  const [accountable] = holders(scene.definition, rule.accountable, scene.directory);
  const clock = startClock(scene, rule, step.id);
  const begun = startDeadlines(scene, step, 'opened');
  const seats = entitled.map((person): SeatRow => ({
    id: scene.newId(),
    step: step.id,
    person,
    duty: duty(rule),
    state: 'open',
    dueAt: clock.dueAt,
  }));
  const roll = rule.ballot ? entitled.map((person): RollRow => ({ id: scene.newId(), step: step.id, person, state: 'summoned' })) : [];
  const standing = opening(rule, entitled.length);
  const opened: StepRow = {
    ...step,
    state: standing,
    accountable: accountable ?? null,
    openedAt: scene.now,
    closesAt: rule.ballot ? clock.dueAt : null,
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
function entitledPersons(scene: Scene, rule: Step): string[] {
  const office = rule.collect?.from ?? rule.ballot?.roll.office ?? rule.choose?.by ?? '';
  const candidates = new Set(scene.state.candidates.map((c) => c.person));
  const own = rule.collect?.act === 'self-report' ? [...candidates] : undefined;
  return own ?? holders(scene.definition, office, scene.directory).filter((p) => !candidates.has(p));
}

function opening(rule: Step, holdersCount: number): 'open' | 'unseated' | 'blocked' {
  if (holdersCount === 0) return 'unseated';
  const need = rule.ballot?.quorum?.count;
  return need !== undefined && holdersCount < need ? 'blocked' : 'open';
}

function duty(rule: Step): SeatRow['duty'] {
  return rule.ballot ? 'vote' : rule.choose ? 'choose' : 'act';
}
