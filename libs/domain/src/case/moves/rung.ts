import { holders } from '../../authority/office';
import { change, type Change } from '../change';
import type { Move } from '../due';
import type { Notice } from '../entry';
import { put, ruleOf, type Scene } from '../scene';
import type { RungRow, StepRow } from '../state';

/**
 * Climbs one rung of a ladder. A rung that a later one of the same clock has passed while nobody looked is recorded as
 * overtaken and not sent: after an outage a person gets one notice, not five.
 */
export function climbRung(scene: Scene, move: Move): Change {
  const rung = scene.state.rungs.find((r) => r.id === move.rung) as RungRow;
  const step = scene.state.steps.find((s) => s.id === rung.step) as StepRow;
  const overtaken = scene.state.rungs.some(
    (r) => r.clock === rung.clock && r.state === 'waiting' && r.id !== rung.id && r.at > rung.at && r.at <= scene.now,
  );
  const to = overtaken ? [] : told(scene, step, rung);
  const climbed: RungRow = { ...rung, state: overtaken ? 'overtaken' : 'sent', sentAt: scene.now };
  const notices = to.map((person): Notice => ({ id: scene.newId(), person, step: step.id, kind: rung.kind, rung: rung.id, at: scene.now }));
  return change(
    { ...scene.state, rungs: put(scene.state.rungs, climbed) },
    {
      type: `ladder.${rung.kind}`,
      at: scene.now,
      effective: rung.at,
      step: step.key,
      round: step.round,
      payload: { rung: rung.key, to, overtaken },
    },
    notices,
  );
}

function told(scene: Scene, step: StepRow, rung: RungRow): string[] {
  const rule = ruleOf(scene.definition, step).ladder.find((l) => l.key === rung.key);
  if (!rule || rule.to === 'assignees') {
    return scene.state.seats.filter((s) => s.step === step.id && s.state === 'open').map((s) => s.person);
  }
  if (rule.to === 'accountable') return step.accountable ? [step.accountable] : [];
  return holders(scene.definition, rule.to, scene.directory);
}
