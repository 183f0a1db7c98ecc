import type { Instant } from '../../calendar/time';
import type { Step } from '../../procedure/definition';
import { accountableFor } from '../accountable';
import type { DutyOf } from '../ballots/duties';
import { electorate, summonsRows } from '../ballots/roll';
import { change, type Change } from '../change';
import { beginAgain } from '../clock/begin-again';
import { dueOfStep } from '../clock/due-of-step';
import type { Notice } from '../entry';
import { dutiesThatFollow, isFrozen } from '../follow-office';
import { obstacleTo, seaters, standingBy, toldOf } from '../in-the-way';
import { awaitsDirection } from '../route-of';
import { put, ruleOf, type Scene } from '../scene';
import type { CaseState, RollRow, SeatRow, StepRow } from '../state';

interface Reseated {
  readonly before: StepRow;
  readonly step: StepRow;
  readonly gone: readonly SeatRow[];
  readonly come: readonly SeatRow[];
  readonly roll: readonly RollRow[];
  readonly time: Pick<CaseState, 'clocks' | 'rungs'>;
}

/**
 * Somebody's office, membership or duty began or ended at `at`: who is entitled now gets a seat in every step that stands,
 * who no longer is loses the one he has not used, and whoever answers for a step is of its office. A roll once frozen
 * stays; a step that had nobody opens when somebody has come, its clock running from then, and one that has lost everybody
 * is unseated, with a task for whoever answers for it. Nothing when nothing changes.
 */
export function reseat(scene: Scene, at: Instant): Change | undefined {
  const changed: Reseated[] = [];
  let state = scene.state;
  for (const step of scene.state.steps) {
    const reseated = reseatStep({ ...scene, state }, step);
    if (!reseated) continue;
    changed.push(reseated);
    state = write(state, reseated);
  }
  if (changed.length === 0) return undefined;
  const payload = { steps: changed.map(told) };
  const notices = changed.flatMap((reseated) => noticesOf(scene, reseated));
  return change(state, { type: 'seats.changed', at: scene.now, effective: at, payload }, notices);
}

function reseatStep(scene: Scene, step: StepRow): Reseated | undefined {
  if (awaitsDirection(scene.state) && step.id === scene.state.case.reportedStep) return moved(scene, step, step);
  if (!['open', 'unseated', 'blocked'].includes(step.state)) return undefined;
  const rule = ruleOf(scene.definition, step);
  const answering = { ...step, accountable: accountableFor(scene, rule, step.accountable) };
  return isFrozen(scene, step) ? moved(scene, step, answering) : openedOrShut(scene, answering, rule, step);
}

/** Seats alone change, and who answers; the step stands as it stood. */
function moved(scene: Scene, before: StepRow, step: StepRow): Reseated | undefined {
  const { wanted, among } = dutiesThatFollow(scene, step);
  const seats = compared(scene, step, scene.state, wanted, among);
  const still = seats.gone.length + seats.come.length === 0;
  return still && step.accountable === before.accountable ? undefined : { before, step, ...seats, roll: [], time: scene.state };
}

function openedOrShut(scene: Scene, step: StepRow, rule: Step, before: StepRow): Reseated | undefined {
  const { wanted, among } = dutiesThatFollow(scene, step);
  const roll = rule.ballot?.roll.summons === 'at-opening' ? summonsRows(scene.newId, step.id, electorate(scene, rule.ballot)) : [];
  const obstacle = obstacleTo(scene.state, step, rule, new Set(wanted.map((d) => d.person)).size, roll.length);
  const state = standingBy(obstacle);
  const opens = state === 'open' && step.state !== 'open';
  const time = opens ? beginAgain(scene, step, rule) : scene.state;
  const seats = compared(scene, step, time, obstacle ? seaters(scene, rule) : wanted, [...among, 'seat']);
  if (seats.gone.length === 0 && seats.come.length === 0 && state === step.state) {
    return step.accountable === before.accountable ? undefined : { before, step, ...seats, roll: [], time };
  }
  const hour = opens && rule.ballot?.level === 'open' && roll.length > 0;
  const stands: StepRow = {
    ...step,
    state,
    obstacle,
    claimedBy: seats.gone.some((s) => s.person === step.claimedBy) ? null : step.claimedBy,
    openedAt: opens ? scene.now : step.openedAt,
    closesAt: hour ? dueEvenWhileHeld(time, step) : step.closesAt,
    revision: step.revision + 1,
  };
  return { before, step: stands, ...seats, roll: opens ? roll : [], time };
}

/**
 * Open seats that nobody is entitled to any more, and seats for who has none; one that was taken away before is given back,
 * and who approved before approves again what waits for it now.
 */
function compared(
  scene: Scene,
  step: StepRow,
  time: Pick<CaseState, 'clocks'>,
  wanted: readonly DutyOf[],
  among: readonly SeatRow['duty'][],
): Pick<Reseated, 'gone' | 'come'> {
  const own = scene.state.seats.filter((s) => s.step === step.id && among.includes(s.duty));
  const isOf = (s: SeatRow, d: DutyOf): boolean => s.person === d.person && s.duty === d.duty;
  const dueAt = step.state === 'closed' ? null : dueOfStep(time, step);
  const come = wanted.flatMap((d): SeatRow[] => {
    const had = own.find((s) => isOf(s, d));
    const stays = had?.state === 'open' || (had?.state === 'done' && d.duty !== 'approve');
    return stays ? [] : [{ id: had?.id ?? scene.newId(), step: step.id, ...d, state: 'open', dueAt }];
  });
  const gone = own.filter((s) => s.state === 'open' && !wanted.some((d) => isOf(s, d)));
  return { gone: gone.map((s) => ({ ...s, state: 'closed' as const })), come };
}

const dueEvenWhileHeld = ({ clocks }: Pick<CaseState, 'clocks'>, step: StepRow): Instant | null =>
  clocks.find((c) => c.step === step.id && c.deadline === null)?.dueAt ?? null;

/** What the entry says of a step: those who act in it themselves, and who answers for it where that is another now. */
function told({ before, step, gone, come }: Reseated): Readonly<Record<string, unknown>> {
  return {
    step: step.key,
    round: step.round,
    state: step.state,
    added: personsOf(come),
    removed: personsOf(gone),
    ...(step.accountable === before.accountable ? {} : { accountable: step.accountable }),
    ...(step.obstacle ? { obstacle: step.obstacle } : {}),
  };
}

function noticesOf(scene: Scene, { step, come }: Reseated): Notice[] {
  const persons = [...new Set(come.map((s) => s.person))];
  const notices = toldOf(scene, step, persons);
  return step.state === 'closed' ? notices.map((n) => ({ ...n, kind: 'reported' })) : notices;
}

const personsOf = (seats: readonly SeatRow[]): string[] => [...new Set(seats.filter((s) => s.duty !== 'seat').map((s) => s.person))];

function write(state: CaseState, { step, gone, come, roll, time }: Reseated): CaseState {
  const known = new Set(state.seats.map((s) => s.id));
  const kept = [...gone, ...come.filter((s) => known.has(s.id))].reduce<readonly SeatRow[]>(put, state.seats);
  return {
    ...state,
    clocks: time.clocks,
    rungs: time.rungs,
    steps: put(state.steps, step),
    seats: [...kept, ...come.filter((s) => !known.has(s.id))],
    roll: [...state.roll, ...roll],
  };
}
