import { evaluate } from '../../ballot/outcome';
import { change, type Change } from '../change';
import { startDeadlines } from '../clock/start-clock';
import type { Move } from '../due';
import { completedAt } from '../due';
import { put, ruleOf, type Scene } from '../scene';
import type { CaseState, StepRow, TallyRow } from '../state';
import { countVotes, latestFigures } from '../tally';

/** Closes a step with its outcome: clocks stop, waiting rungs are cancelled, seats go from the queue. */
export function closeStep(scene: Scene, move: Move): Change {
  const step = scene.state.steps.find((s) => s.id === move.step) as StepRow;
  const { outcome, chosen, tally } = result(scene, step);
  const completed = completedAt(scene.state, scene.definition, step) !== undefined;
  const closed: StepRow = { ...step, state: 'closed', outcome, chosen, closedAt: move.at, revision: step.revision + 1 };
  const quiet = withdrawDuties({ ...scene.state, steps: put(scene.state.steps, closed) }, step.id);
  const begun = startDeadlines({ ...scene, state: quiet }, step, 'closed');
  const state = { ...quiet, clocks: [...quiet.clocks, ...begun.clocks], rungs: [...quiet.rungs, ...begun.rungs] };
  return change(tally ? { ...state, tallies: [...state.tallies, tally] } : state, {
    type: 'step.closed',
    at: scene.now,
    effective: move.at,
    step: step.key,
    round: step.round,
    payload: { outcome: tally ? tally.outcome : outcome, completed },
    ...(tally ? { values: { figures: tally.figures, names: tally.names } } : {}),
  });
}

/** Stops what runs for a step: its clocks, its waiting rungs, its open seats. Seats stay as rows: who held one may read the case. */
export function withdrawDuties(state: CaseState, step: string): CaseState {
  return {
    ...state,
    clocks: state.clocks.map((c) => (c.step === step && c.state !== 'stopped' ? { ...c, state: 'stopped' as const } : c)),
    rungs: state.rungs.map((r) => (r.step === step && r.state === 'waiting' ? { ...r, state: 'cancelled' as const } : r)),
    seats: state.seats.map((s) => (s.step === step && s.state === 'open' ? { ...s, state: 'closed' as const } : s)),
  };
}

function result(scene: Scene, step: StepRow): { outcome: string; chosen: string | null; tally?: TallyRow } {
  const rule = ruleOf(scene.definition, step);
  if (step.outcome !== null) return { outcome: step.outcome, chosen: step.chosen };
  if (!rule.ballot) return { outcome: 'completed', chosen: null };
  const counts = rule.ballot.level === 'paper' ? latestFigures(scene.state, step.id) : countVotes(scene.state, step.id, rule.ballot);
  const verdict = evaluate(rule.ballot, counts);
  const figures = { ...counts, lines: verdict.lines };
  return {
    outcome: verdict.outcome,
    chosen: null,
    tally: { id: scene.newId(), step: step.id, outcome: verdict.outcome, names: verdict.names, figures },
  };
}
