import { evaluate, type BallotOutcome } from '../../ballot/outcome';
import type { Ballot } from '../../procedure/definition';
import { asConvened } from '../ballots/convened';
import { agreedFigures } from '../ballots/counts';
import { goOn } from '../ballots/go-on';
import { tieHolders } from '../ballots/offices';
import { seat, settleSeats, tasks } from '../ballots/seats';
import { change, type Change } from '../change';
import type { Move } from '../due';
import type { Notice } from '../entry';
import { put, ruleOf, type Scene } from '../scene';
import type { StepRow, TallyRow } from '../state';
import { countPaper, countVotes } from '../tally';
import { closedRows } from './closed-rows';

/** Counts a ballot and closes its step with the outcome; names that did not make it drop out. A tie keeps the step open for its office. */
export function closeBallotStep(scene: Scene, step: StepRow, ballot: Ballot, move: Move): Change {
  const { tally, verdict } = tallied(scene, step, asConvened(scene.state, step, ballot));
  const routed = ruleOf(scene.definition, step).routes.some((r) => r.on === 'tie');
  return verdict.outcome === 'tie' && !routed ? waitAtTie(scene, step, ballot, tally, move) : closed(scene, step, ballot, tally, move);
}

function closed(scene: Scene, step: StepRow, ballot: Ballot, tally: TallyRow, move: Move): Change {
  const rows = closedRows(scene, step, tally.outcome, move);
  return change(goOn({ ...rows, tallies: [...rows.tallies, tally] }, ballot, tally.outcome, tally.names), {
    ...entryOf(scene, step, tally, move),
    type: 'step.closed',
    payload: { outcome: tally.outcome, completed: !move.byTime },
  });
}

/** The vote is over; a seat for whoever chooses. With nobody to choose, the accountable person is told, and a later holder may. */
function waitAtTie(scene: Scene, step: StepRow, ballot: Ballot, tally: TallyRow, move: Move): Change {
  const holders = tieHolders(scene, ballot);
  const voted = settleSeats(settleSeats(scene.state, step, 'vote', 'closed'), step, 'chair', 'closed');
  const waiting = { ...step, closesAt: step.closesAt === null ? null : move.at, revision: step.revision + 1 };
  const counted = { ...voted, steps: put(voted.steps, waiting), tallies: [...voted.tallies, tally] };
  return change(
    seat(scene, counted, step, holders, 'choose'),
    { ...entryOf(scene, step, tally, move), type: 'ballot.tied', payload: { holders, names: tally.names.length } },
    holders.length > 0 ? tasks(scene, step, holders) : untended(scene, step),
  );
}

function untended(scene: Scene, step: StepRow): Notice[] {
  const told = step.accountable ? [step.accountable] : [];
  return told.map((person) => ({ id: scene.newId(), person, step: step.id, kind: 'unseated', rung: null, at: scene.now }));
}

function entryOf(scene: Scene, step: StepRow, tally: TallyRow, move: Move) {
  const values = { figures: tally.figures, names: tally.names };
  return { at: scene.now, effective: move.at, step: step.key, round: step.round, values };
}

function tallied(
  scene: Scene,
  step: StepRow,
  ballot: Ballot,
): { tally: TallyRow; verdict: Pick<BallotOutcome, 'outcome'> | { outcome: 'void' } } {
  const paper = ballot.level === 'paper';
  const counts = paper ? countPaper(scene.state, step.id) : countVotes(scene.state, step.id, ballot);
  const sheet = paper ? agreedFigures(scene.state, step.id) : undefined;
  // More collected than issued: nobody can say which of them are real.
  const verdict = sheet && sheet.collected > sheet.issued ? { outcome: 'void' as const, names: [], lines: [] } : evaluate(ballot, counts);
  const figures = {
    ...counts,
    ...(sheet ? { ...sheet, notReturned: Math.max(0, sheet.issued - sheet.collected) } : {}),
    lines: verdict.lines,
  };
  return { verdict, tally: { id: scene.newId(), step: step.id, outcome: verdict.outcome, names: verdict.names, figures } };
}
