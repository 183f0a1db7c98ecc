import { endOfDay, isDate, type Instant, type LocalDate } from '../../calendar/time';
import type { ClockKind, Due } from '../../procedure/definition';
import { caseFact, correctedValue } from '../corrections/corrected';
import type { Scene } from '../scene';

/** An outside fact that a due date hangs on isn't there: the step can't have its clock. */
export class DueUnknown extends Error {
  override readonly name = 'due-unknown';
}

/** What the clock of such a due date is counted from. */
export function clockKind(due: Due): ClockKind {
  if (due.of === 'case.started') return 'case';
  return due.of.startsWith('step.') ? 'step' : 'date';
}

/** The instant a forward clock is counted from; of a date, the end of that day. */
export function countedFrom(scene: Scene, due: Due): Instant {
  if (due.of === 'step.opened') return scene.now;
  if (due.of === 'case.started') return scene.state.case.startedAt;
  const [root, key] = due.of.split('.');
  if (root !== 'step') return endOfDay(dateOf(scene, due.of), scene.calendar.dayEnds, scene.calendar.zone);
  const closed = scene.state.steps.filter((s) => s.key === key && s.closedAt !== null).map((s) => s.closedAt as Instant);
  const last = closed.sort().at(-1);
  if (last === undefined) throw new DueUnknown(`step ${key} has not closed`);
  return last;
}

/** The date a clock is tied to: a fact of the case, or a date entered in an earlier step's form. */
export function dateOf(scene: Scene, of: string): LocalDate {
  const [root, key = '', field = ''] = of.split('.');
  const value = root === 'fact' ? caseFact(scene.state, key) : fieldOf(scene, key, field);
  if (typeof value !== 'string' || !isDate(value)) throw new DueUnknown(`${of} is no date`);
  return value;
}

function fieldOf(scene: Scene, key: string, field: string): unknown {
  const steps = new Set(scene.state.steps.filter((s) => s.key === key).map((s) => s.id));
  const given = scene.state.contributions.filter((c) => steps.has(c.step)).at(-1);
  return given && correctedValue(scene.state, given.id, `fields/${field}`, given.fields[field]);
}
