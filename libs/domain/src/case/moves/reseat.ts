import { holders } from '../../authority/office';
import type { Instant } from '../../calendar/time';
import { electorate, summonsRows } from '../ballots/roll';
import { change, type Change } from '../change';
import { dutiesAt, opening } from '../duties';
import type { Notice } from '../entry';
import { put, ruleOf, type Scene } from '../scene';
import type { CaseState, RollRow, SeatRow, StepRow } from '../state';

interface Reseated {
  readonly step: StepRow;
  readonly seats: readonly SeatRow[];
  readonly roll: readonly RollRow[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Somebody's office, membership or duty began or ended at `at`: who is entitled now gets a seat in every step that stands,
 * who no longer is loses the one he has not used. A roll once frozen stays; a step that had nobody opens when somebody has
 * come, and one that has lost everybody is unseated. Nothing when nothing changes. Its clocks are not touched.
 */
export function reseat(scene: Scene, at: Instant): Change | undefined {
  const standing = scene.state.steps.filter((s) => ['open', 'unseated', 'blocked'].includes(s.state));
  const changed = standing.map((step) => reseatStep(scene, step)).filter((r) => r !== undefined);
  if (changed.length === 0) return undefined;
  const state = changed.reduce(write, scene.state);
  const notices = changed.flatMap(({ step, added }) =>
    added.map((person): Notice => ({ id: scene.newId(), person, step: step.id, kind: 'task', rung: null, at: scene.now })),
  );
  const steps = changed.map(({ step, added, removed }) => ({
    step: step.key,
    round: step.round,
    state: step.state,
    added: [...added],
    removed: [...removed],
  }));
  return change(state, { type: 'seats.changed', at: scene.now, effective: at, payload: { steps } }, notices);
}

function reseatStep(scene: Scene, step: StepRow): Reseated | undefined {
  const rule = ruleOf(scene.definition, step);
  const frozen = rule.ballot !== undefined && step.state === 'open';
  if (frozen) return undefined;
  const duties = dutiesAt(scene, rule);
  const own = scene.state.seats.filter((s) => s.step === step.id && s.duty !== 'direct');
  const wanted = (s: Pick<SeatRow, 'person' | 'duty'>): boolean => duties.some((d) => d.person === s.person && d.duty === s.duty);
  const gone = own.filter((s) => s.state === 'open' && !wanted(s));
  const roll = rule.ballot?.roll.summons === 'at-opening' ? summonsRows(scene.newId, step.id, electorate(scene, rule.ballot)) : [];
  const state = opening(rule, new Set(duties.map((d) => d.person)).size, roll.length);
  const dueAt = scene.state.clocks.find((c) => c.step === step.id && c.deadline === null)?.dueAt ?? null;
  const seated = (d: (typeof duties)[number]): SeatRow | undefined => own.find((s) => s.person === d.person && s.duty === d.duty);
  const come = state === 'open' ? duties.filter((d) => [undefined, 'closed'].includes(seated(d)?.state)) : [];
  if (gone.length === 0 && come.length === 0 && state === step.state) return undefined;
  const [accountable] = holders(scene.definition, rule.accountable, scene.directory);
  const closesAt = rule.ballot?.level === 'open' && roll.length > 0 && state === 'open' ? dueAt : step.closesAt;
  const claimedBy = gone.some((s) => s.person === step.claimedBy) ? null : step.claimedBy;
  return {
    step: { ...step, state, claimedBy, closesAt, accountable: accountable ?? null, revision: step.revision + 1 },
    seats: [
      ...gone.map((s) => ({ ...s, state: 'closed' as const })),
      ...come.map((d) => ({ id: seated(d)?.id ?? scene.newId(), step: step.id, ...d, state: 'open' as const, dueAt })),
    ],
    roll: state === 'open' ? roll : [],
    added: [...new Set(come.map((d) => d.person))],
    removed: [...new Set(gone.map((s) => s.person))],
  };
}

function write(state: CaseState, { step, seats, roll }: Reseated): CaseState {
  const known = new Set(state.seats.map((s) => s.id));
  const kept = seats.filter((s) => known.has(s.id)).reduce<readonly SeatRow[]>(put, state.seats);
  return {
    ...state,
    steps: put(state.steps, step),
    seats: [...kept, ...seats.filter((s) => !known.has(s.id))],
    roll: [...state.roll, ...roll],
  };
}
