import { holders } from '../../authority/office';
import type { Rung } from '../../procedure/definition';
import { change, type Change } from '../change';
import { ruleOfClock } from '../clock/start-clock';
import type { Move } from '../due';
import type { Notice } from '../entry';
import { pendingStep } from '../pending';
import { put, type Scene } from '../scene';
import type { ClockRow, RungRow, StepRow } from '../state';

/**
 * Climbs one rung of a ladder. A rung that a later one of the same clock has passed while nobody looked is recorded as
 * overtaken and not sent: after an outage a person gets one notice, not five. One for whom nobody is there says so.
 */
export function climbRung(scene: Scene, move: Move): Change {
  const rung = scene.state.rungs.find((r) => r.id === move.rung) as RungRow;
  const step = scene.state.steps.find((s) => s.id === rung.step) as StepRow;
  const overtaken = scene.state.rungs.some(
    (r) => r.clock === rung.clock && r.state === 'waiting' && r.id !== rung.id && r.at > rung.at && r.at <= scene.now,
  );
  const to = overtaken ? [] : told(scene, step, rung);
  const vacant = !overtaken && to.length === 0;
  const climbed: RungRow = { ...rung, state: overtaken ? 'overtaken' : vacant ? 'vacant' : 'sent', sentAt: scene.now };
  const notices = to.map((person): Notice => ({ id: scene.newId(), person, step: step.id, kind: rung.kind, rung: rung.id, at: scene.now }));
  const opened = opens(scene, rung, move);
  return change(
    { ...scene.state, rungs: put(scene.state.rungs, climbed), steps: [...scene.state.steps, ...opened] },
    {
      type: `ladder.${rung.kind}`,
      at: scene.now,
      effective: rung.at,
      step: step.key,
      round: step.round,
      payload: { rung: rung.key, to, overtaken, ...(vacant ? { vacant } : {}) },
    },
    notices,
  );
}

/** The step a rung opens, once: who explained himself is not asked again by a later rung. */
function opens(scene: Scene, rung: RungRow, move: Move): StepRow[] {
  const key = ruleOfRung(scene, rung)?.opens;
  return key === undefined || scene.state.steps.some((s) => s.key === key) ? [] : [pendingStep(scene, scene.state, key, move.at)];
}

function ruleOfRung(scene: Scene, rung: RungRow): Rung | undefined {
  const clock = scene.state.clocks.find((c) => c.id === rung.clock) as ClockRow;
  return ruleOfClock(scene, clock).ladder.find((l) => l.key === rung.key);
}

/** Nobody is reported to himself: where he alone is late and the superior too, there is nobody above him to be told. */
function told(scene: Scene, step: StepRow, rung: RungRow): string[] {
  const rule = ruleOfRung(scene, rung);
  const late = [...new Set(scene.state.seats.filter((s) => s.step === step.id && s.state === 'open').map((s) => s.person))];
  if (!rule || rule.to === 'assignees') return late;
  if (rule.to === 'accountable') return step.accountable ? [step.accountable] : [];
  const above = holders(scene.definition, rule.to, scene.directory);
  return rung.kind === 'escalate' && late.length === 1 ? above.filter((person) => person !== late[0]) : above;
}
