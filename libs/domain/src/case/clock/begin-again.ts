import type { Step } from '../../procedure/definition';
import { put, type Scene } from '../scene';
import type { CaseState, ClockRow, StepRow } from '../state';
import { leftOf } from './left';
import { ladder, lapseOf, startClock } from './start-clock';

/**
 * The clock of a step that stood without anybody and opens at last: it runs from now, for an opening is dated when it is
 * recorded. A clock tied to a date keeps its instant, and no due instant moves earlier. While the case is held it begins
 * paused, as it was. Rungs not yet sent belong to the wait that is over.
 */
export function beginAgain(scene: Scene, step: StepRow, rule: Step): Pick<CaseState, 'clocks' | 'rungs'> {
  const { clocks, rungs } = scene.state;
  const was = clocks.find((c) => c.step === step.id && c.deadline === null);
  if (!was) return { clocks, rungs };
  const fresh = startClock(scene, rule, step.id);
  if (fresh.dueAt <= was.dueAt) return { clocks, rungs };
  const pauses = was.pauses.filter((pause) => pause.until === null);
  const running: ClockRow = { ...fresh, id: was.id, pauses, lapsesAt: lapseOf(scene, rule, { ...fresh, pauses }) };
  const { state, pausedBy, pausedGround } = was;
  const clock =
    state === 'paused'
      ? { ...running, state, pausedBy, pausedGround, pausedAt: scene.now, left: leftOf(running, scene.now, scene.calendar) }
      : running;
  const over = rungs.map((r) => (r.clock === was.id && r.state === 'waiting' ? { ...r, state: 'cancelled' as const } : r));
  return { clocks: put(clocks, clock), rungs: [...over, ...ladder(scene, rule, clock)] };
}
