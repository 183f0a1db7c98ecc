import type { Instant } from '../calendar/time';
import type { Definition } from '../procedure/definition';
import { ballotCompletedAt } from './ballots/completed-at';
import { isTallied } from './ballots/progress';
import { waitsForDirection } from './route-of';
import { ruleOf } from './scene';
import type { CaseState, RungRow, StepRow } from './state';

export const moveKinds = ['close', 'lapse', 'route', 'effect', 'open', 'remind', 'overdue', 'escalate', 'resume'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** What is due at an instant. `at` is the instant that made it due, not the one at which somebody noticed. */
export interface Move {
  readonly kind: MoveKind;
  /** Null for a move of the case itself. */
  readonly step: string | null;
  readonly rung?: string;
  readonly at: Instant;
  /** Whether the passing of time made it due, as opposed to an act. */
  readonly byTime: boolean;
}

/** The next move at `now`, or none: earliest instant first, then step order, round and kind. Pure; asked again after each move. */
export function due(state: CaseState, definition: Definition, now: Instant): Move | undefined {
  const [first] = upcoming(state, definition)
    .filter((move) => move.at <= now)
    .sort(byOrder(state));
  return first;
}

/** The earliest instant at which `due` is not none; null when nothing will be due by time alone. */
export function engineDue(state: CaseState, definition: Definition): Instant | null {
  const instants = upcoming(state, definition).map((move) => move.at);
  return instants.length === 0 ? null : instants.reduce((a, b) => (a < b ? a : b));
}

/**
 * Every move that rows and rules foresee, whether due already or later. A parked move and what depends on it are left
 * out; while the case is held only its own end and clocks that the hold didn't stop count.
 */
function upcoming(state: CaseState, definition: Definition): Move[] {
  const all = state.steps.flatMap((step) => movesOf(state, definition, step));
  const moves = state.case.status === 'held' ? [...all.filter((move) => move.byTime), ...endOfHold(state)] : all;
  const parked = new Set(state.incidents.filter((i) => i.state === 'parked').map((i) => `${i.step} ${i.move} ${i.rung}`));
  return moves.filter((move) => !parked.has(`${move.step} ${move.kind} ${move.rung ?? null}`));
}

function endOfHold(state: CaseState): Move[] {
  const { holdUntil } = state.case;
  return holdUntil === null ? [] : [{ kind: 'resume', step: null, at: holdUntil, byTime: true }];
}

function movesOf(state: CaseState, definition: Definition, step: StepRow): Move[] {
  switch (step.state) {
    case 'pending':
      return state.case.status === 'running' ? [{ kind: 'open', step: step.id, at: step.pendingAt, byTime: false }] : [];
    case 'open': {
      const close = closing(state, definition, step);
      return [...(close ? [close] : []), ...lapsing(state, step), ...rungs(state, step)];
    }
    case 'unseated':
    case 'blocked':
      return rungs(state, step);
    case 'closed':
      return [...after(state, definition, step), ...rungs(state, step)];
  }
}

/** A step closes when its acts complete it, or at its hour. The hour alone is time's work. */
function closing(state: CaseState, definition: Definition, step: StepRow): Move | undefined {
  const complete = completedAt(state, definition, step);
  if (complete) return { kind: 'close', step: step.id, at: complete, byTime: false };
  const paused = state.clocks.some((c) => c.step === step.id && c.state === 'paused');
  if (isTallied(state, step.id)) return undefined;
  return step.closesAt && !paused ? { kind: 'close', step: step.id, at: step.closesAt, byTime: true } : undefined;
}

/** A step that ends by itself, at its due instant or once nothing done on paper before it can still be entered. */
function lapsing(state: CaseState, step: StepRow): Move[] {
  if (step.outcome !== null) return [];
  return state.clocks
    .filter((c) => c.step === step.id && c.state === 'running' && c.lapsesAt !== null)
    .map((c) => ({ kind: 'lapse', step: step.id, at: c.lapsesAt as Instant, byTime: true }));
}

/** The instant at which acts completed the step; undefined while they have not. */
export function completedAt(state: CaseState, definition: Definition, step: StepRow): Instant | undefined {
  const rule = ruleOf(definition, step);
  const last = (instants: readonly Instant[]): Instant | undefined => [...instants].sort().at(-1);
  if (step.outcome !== null) return step.closedAt ?? undefined;
  if (rule.collect) {
    const given = state.contributions.filter((c) => c.step === step.id && c.type === rule.collect?.act);
    const seats = state.seats.filter((s) => s.step === step.id && s.duty === 'act' && s.state !== 'closed').length;
    const need = rule.collect.complete === 'one' ? 1 : rule.collect.complete === 'each' ? seats : rule.collect.complete;
    return need > 0 && given.length >= need ? last(given.map((c) => c.at)) : undefined;
  }
  if (rule.ballot) return ballotCompletedAt(state, rule.ballot, step.id);
  return undefined;
}

function after(state: CaseState, definition: Definition, step: StepRow): Move[] {
  const at = step.closedAt ?? step.pendingAt;
  const moves: Move[] = [];
  if (!step.routed && !waitsForDirection(state, definition, step)) moves.push({ kind: 'route', step: step.id, at, byTime: false });
  const option = ruleOf(definition, step).choose?.options.find((o) => o.key === step.chosen);
  if (option?.effect && !step.effected) moves.push({ kind: 'effect', step: step.id, at, byTime: false });
  return moves;
}

function rungs(state: CaseState, step: StepRow): Move[] {
  const running = new Set(state.clocks.filter((c) => c.state === 'running').map((c) => c.id));
  return state.rungs
    .filter((r) => r.step === step.id && r.state === 'waiting' && running.has(r.clock))
    .map((r: RungRow) => ({ kind: r.kind, step: step.id, rung: r.id, at: r.at, byTime: true }));
}

function byOrder(state: CaseState): (a: Move, b: Move) => number {
  const steps = new Map(state.steps.map((s) => [s.id, s]));
  const rank = (move: Move): [number, number, number] => {
    const step = move.step === null ? undefined : steps.get(move.step);
    return [step?.ordinal ?? Infinity, step?.round ?? 0, moveKinds.indexOf(move.kind)];
  };
  return (a, b) => {
    if (a.at !== b.at) return a.at < b.at ? -1 : 1;
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  };
}
