import { holders } from '../../authority/office';
import type { Instant } from '../../calendar/time';
import { electorate, summonsRows } from '../ballots/roll';
import { change, type Change } from '../change';
import { beginAgain } from '../clock/begin-again';
import { dueOfStep } from '../clock/due-of-step';
import { dutiesAt } from '../duties';
import { obstacleTo, seaters, standingBy, toldOf } from '../in-the-way';
import { put, ruleOf, type Scene } from '../scene';
import type { CaseState, RollRow, SeatRow, StepRow } from '../state';

interface Reseated {
  readonly step: StepRow;
  readonly seats: readonly SeatRow[];
  readonly roll: readonly RollRow[];
  readonly time: Pick<CaseState, 'clocks' | 'rungs'>;
  /** Who has something to do now and had not. */
  readonly asked: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Somebody's office, membership or duty began or ended at `at`: who is entitled now gets a seat in every step that stands,
 * who no longer is loses the one he has not used. A roll once frozen stays; a step that had nobody opens when somebody has
 * come, its clock running from then, and one that has lost everybody is unseated, with a task for whoever answers for it.
 * Nothing when nothing changes.
 */
export function reseat(scene: Scene, at: Instant): Change | undefined {
  const standing = scene.state.steps.filter((s) => ['open', 'unseated', 'blocked'].includes(s.state));
  const changed: Reseated[] = [];
  let state = scene.state;
  for (const step of standing) {
    const reseated = reseatStep({ ...scene, state }, step);
    if (!reseated) continue;
    changed.push(reseated);
    state = write(state, reseated);
  }
  if (changed.length === 0) return undefined;
  const notices = changed.flatMap(({ step, asked }) => toldOf(scene, step, asked));
  const steps = changed.map(({ step, added, removed }) => ({
    step: step.key,
    round: step.round,
    state: step.state,
    added: [...added],
    removed: [...removed],
    ...(step.obstacle ? { obstacle: step.obstacle } : {}),
  }));
  return change(state, { type: 'seats.changed', at: scene.now, effective: at, payload: { steps } }, notices);
}

function reseatStep(scene: Scene, step: StepRow): Reseated | undefined {
  const rule = ruleOf(scene.definition, step);
  const frozen = rule.ballot !== undefined && step.state === 'open';
  if (frozen) return undefined;
  const duties = dutiesAt(scene, rule);
  const own = scene.state.seats.filter((s) => s.step === step.id && s.duty !== 'direct');
  const roll = rule.ballot?.roll.summons === 'at-opening' ? summonsRows(scene.newId, step.id, electorate(scene, rule.ballot)) : [];
  const obstacle = obstacleTo(scene.state, step, rule, new Set(duties.map((d) => d.person)).size, roll.length);
  const state = standingBy(obstacle);
  const asked = obstacle ? seaters(scene, rule) : duties;
  const gone = own.filter((s) => s.state === 'open' && !asked.some((d) => d.person === s.person && d.duty === s.duty));
  const seated = (d: (typeof duties)[number]): SeatRow | undefined => own.find((s) => s.person === d.person && s.duty === d.duty);
  const come = asked.filter((d) => [undefined, 'closed'].includes(seated(d)?.state));
  if (gone.length === 0 && come.length === 0 && state === step.state) return undefined;
  const opens = state === 'open' && step.state !== 'open';
  const time = opens ? beginAgain(scene, step, rule) : scene.state;
  const dueAt = dueOf(time, step);
  const [accountable] = holders(scene.definition, rule.accountable, scene.directory);
  const hour = opens && rule.ballot?.level === 'open' && roll.length > 0;
  return {
    step: {
      ...step,
      state,
      obstacle,
      claimedBy: gone.some((s) => s.person === step.claimedBy) ? null : step.claimedBy,
      openedAt: opens ? scene.now : step.openedAt,
      closesAt: hour ? dueAt : step.closesAt,
      accountable: accountable ?? null,
      revision: step.revision + 1,
    },
    seats: [
      ...gone.map((s) => ({ ...s, state: 'closed' as const })),
      ...come.map((d) => ({
        id: seated(d)?.id ?? scene.newId(),
        step: step.id,
        ...d,
        state: 'open' as const,
        dueAt: dueOfStep(time, step),
      })),
    ],
    roll: opens ? roll : [],
    time,
    asked: [...new Set(come.map((d) => d.person))],
    added: personsOf(come),
    removed: personsOf(gone),
  };
}

const dueOf = ({ clocks }: Pick<CaseState, 'clocks'>, step: StepRow): SeatRow['dueAt'] =>
  clocks.find((c) => c.step === step.id && c.deadline === null)?.dueAt ?? null;

/** Those who act in the step itself. */
const personsOf = (seats: readonly Pick<SeatRow, 'person' | 'duty'>[]): string[] => [
  ...new Set(seats.filter((s) => s.duty !== 'seat').map((s) => s.person)),
];

function write(state: CaseState, { step, seats, roll, time }: Reseated): CaseState {
  const known = new Set(state.seats.map((s) => s.id));
  const kept = seats.filter((s) => known.has(s.id)).reduce<readonly SeatRow[]>(put, state.seats);
  return {
    ...state,
    clocks: time.clocks,
    rungs: time.rungs,
    steps: put(state.steps, step),
    seats: [...kept, ...seats.filter((s) => !known.has(s.id))],
    roll: [...state.roll, ...roll],
  };
}
