import { dueAt } from '../../calendar/deadline';
import type { Extend, Span } from '../../procedure/definition';
import type { ActOf } from '../act';
import { type Verdict, change } from '../change';
import { moveDue, noticesOfMove } from '../clock/move-due';
import { rearmed } from '../clock/rearm';
import { no, type Refusal } from '../refusals';
import { ruleOf, type Scene } from '../scene';
import type { ClockRow, StepRow } from '../state';

/** Moves a step's due date later by a span counted from the old one, within the definition's limits. The ladder follows; holders hear of it. */
export function extend(scene: Scene, act: ActOf<'extend'>): Verdict {
  const step = scene.state.steps.find((s) => s.id === act.step) as StepRow;
  const clock = scene.state.clocks.find((c) => c.step === step.id && c.deadline === null && c.state === 'running');
  const limit = ruleOf(scene.definition, step).extend;
  if (!clock || !limit) return no('not-extendable', { step: step.key });
  if (act.reason.trim() === '') return no('reason-missing');
  const refusal = beyond(limit, clock, act.by);
  if (refusal) return { ok: false, refusal };
  const deadline = dueAt(clock.dueAt, act.by, scene.calendar);
  if (deadline.at <= scene.now || deadline.at <= clock.dueAt) return no('extension-too-short', { dueAt: deadline.at });
  const extension = { by: scene.actor.person, at: scene.now, span: act.by, was: clock.dueAt, is: deadline.at, counted: clock.arithmetic };
  const longer = { ...clock, extensions: [...clock.extensions, extension] };
  const { state, moved } = moveDue(scene, longer, { deadline, from: scene.now, at: scene.now });
  return {
    ok: true,
    change: change(
      rearmed(scene, state, clock.id),
      {
        type: 'act.extend',
        at: scene.now,
        effective: scene.now,
        step: step.key,
        round: step.round,
        payload: { ...moved, by: { ...act.by } },
        values: { reason: act.reason },
      },
      noticesOfMove(scene, state, [moved]),
    ),
  };
}

function beyond(limit: Extend, clock: ClockRow, by: Span): Refusal | undefined {
  const used = clock.extensions.reduce((sum, e) => sum + e.span.n, 0);
  const params = { max: { ...limit.max }, used, ...(limit.times === undefined ? {} : { times: limit.times }) };
  const tooOften = limit.times !== undefined && clock.extensions.length >= limit.times;
  const inLimit = by.unit === limit.max.unit && Number.isSafeInteger(by.n) && by.n > 0 && used + by.n <= limit.max.n;
  return tooOften || !inLimit ? { code: 'extension-beyond-limit', params } : undefined;
}
