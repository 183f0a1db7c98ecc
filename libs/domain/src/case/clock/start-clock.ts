import { dueAt, dueBefore, type Deadline } from '../../calendar/deadline';
import { addMs, epochMs, type Instant } from '../../calendar/time';
import type { CaseDeadline, Due, Rung, Step } from '../../procedure/definition';
import { ruleOf, type Scene } from '../scene';
import type { ClockRow, RungRow, StepRow } from '../state';
import { countedFrom, dateOf } from './count-from';
import { dueWith, leftOf } from './left';
import { paperLimit } from './paper-limit';

/** The clock of a step that opens now. One tied to a date keeps that date's instant, also where it lies in the past. */
export function startClock(scene: Scene, rule: Step, step: string): ClockRow {
  const clock = remaining(scene, newClock(scene, rule.due, step, null));
  return { ...clock, lapsesAt: lapseOf(scene, rule, clock) };
}

/** A round that goes on with an earlier one's clock has what was left when that was closed, and what it was extended by. */
function remaining(scene: Scene, clock: ClockRow): ClockRow {
  const earlier = scene.state.steps.find((s) => s.id === scene.state.steps.find((own) => own.id === clock.step)?.resumes);
  const was = scene.state.clocks.find((c) => c.step === earlier?.id && c.deadline === null);
  if (!was || !earlier?.closedAt) return clock;
  const { at, arithmetic } = dueWith(leftOf(was, earlier.closedAt, scene.calendar), scene.now, was.arithmetic, scene.calendar);
  return { ...clock, dueAt: at, arithmetic, extensions: was.extensions };
}

/**
 * The clocks of the case as a whole that begin now: with the closing of a step, or, tied to the start or to a date, with
 * the first step that opens. Each begins once; a later round of the step begins none anew.
 */
export function startDeadlines(
  scene: Scene,
  step: Pick<StepRow, 'id' | 'key'>,
  when: 'opened' | 'closed',
): { clocks: ClockRow[]; rungs: RungRow[] } {
  const known = new Set(scene.state.clocks.map((c) => c.deadline));
  const begins = ({ due }: CaseDeadline): boolean =>
    when === 'closed' ? due.of === `step.${step.key}.closed` : !due.of.startsWith('step.');
  const begun = (scene.definition.deadlines ?? []).filter((d) => begins(d) && !known.has(d.key));
  const clocks = begun.map((d) => newClock(scene, d.due, step.id, d.key));
  return { clocks, rungs: clocks.flatMap((clock, n) => ladder(scene, begun[n] as CaseDeadline, clock)) };
}

/** The rule a clock follows: the case's own deadline, or its step. */
export function ruleOfClock(scene: Pick<Scene, 'definition' | 'state'>, clock: Pick<ClockRow, 'step' | 'deadline'>): Step | CaseDeadline {
  const own = scene.definition.deadlines?.find((d) => d.key === clock.deadline);
  return own ?? ruleOf(scene.definition, scene.state.steps.find((s) => s.id === clock.step) as StepRow);
}

function newClock(scene: Scene, due: Due, step: string, key: string | null): ClockRow {
  const deadline: Deadline =
    'before' in due
      ? dueBefore(dateOf(scene, due.of), due.before, scene.calendar)
      : dueAt(countedFrom(scene, due), due.within, scene.calendar);
  return {
    id: scene.newId(),
    step,
    deadline: key,
    startedAt: scene.now,
    dueAt: deadline.at,
    state: 'running',
    pausedAt: null,
    pausedBy: null,
    pausedGround: null,
    left: null,
    arithmetic: deadline.arithmetic,
    extensions: [],
    pauses: [],
    lapsesAt: null,
  };
}

/** A lapse is recorded once nothing done on paper before it can still be entered. */
export function lapseOf(
  scene: Pick<Scene, 'calendar'>,
  rule: Step | CaseDeadline,
  { dueAt: due, pauses }: Pick<ClockRow, 'dueAt' | 'pauses'>,
): Instant | null {
  if (!('lapse' in rule) || !rule.lapse) return null;
  return rule.paper ? paperLimit(due, rule.paper, pauses, scene.calendar) : due;
}

/** The rungs of a clock's ladder, each at its instant. */
export function ladder(scene: Scene, rule: Pick<Step, 'ladder'>, clock: ClockRow): RungRow[] {
  return rule.ladder.map((rung) => armed(scene, rung, clock, rungAt(scene, rung, clock)));
}

export function armed(scene: Pick<Scene, 'newId'>, rung: Rung, clock: ClockRow, at: Instant): RungRow {
  return { id: scene.newId(), step: clock.step, clock: clock.id, key: rung.key, kind: rung.kind, at, state: 'waiting', sentAt: null };
}

/** `atPercent` of the running time, or so long after the due instant. */
export function rungAt(scene: Pick<Scene, 'calendar'>, rung: Rung, clock: Pick<ClockRow, 'startedAt' | 'dueAt'>): Instant {
  if (rung.after) return dueAt(clock.dueAt, rung.after, scene.calendar).at;
  if (rung.atPercent === undefined) return clock.dueAt;
  const length = epochMs(clock.dueAt) - epochMs(clock.startedAt);
  return addMs(clock.startedAt, Math.floor((length * rung.atPercent) / 100));
}
