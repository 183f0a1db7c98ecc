import { isInstant, toInstant, type Instant } from '../calendar/time';
import type { Act } from './act';
import type { Change } from './change';
import { paperLimit } from './clock/paper-limit';
import { no, type Refusal } from './refusals';
import { ruleOf, type Scene } from './scene';

/** When an act was done on paper, as it declares; undefined for what is done here, which has one time. */
export function declaredAt(act: Act): Instant | undefined {
  const { occurredAt } = act as { readonly occurredAt?: string };
  return occurredAt !== undefined && isInstant(occurredAt) ? toInstant(occurredAt) : undefined;
}

/**
 * The scene as the rules judge the act: at the time it was done. That lies neither before the step opened, nor in the
 * future, nor further back than the definition lets paper come in; and it is declared with its evidence.
 */
export function asOfPaper(scene: Scene, act: Act): { ok: true; scene: Scene } | { ok: false; refusal: Refusal } {
  if (!('step' in act) || !('occurredAt' in act) || act.occurredAt === undefined) return { ok: true, scene };
  const step = scene.state.steps.find((s) => s.id === act.step);
  const paper = step && ruleOf(scene.definition, step).paper;
  if (!paper) return no('paper-not-allowed', { step: step?.key ?? null });
  const at = declaredAt(act);
  if (at === undefined) return no('field-wrong-type', { field: 'occurredAt', type: 'instant' });
  if (!act.evidence?.trim()) return no('evidence-missing');
  if (at < (step.openedAt ?? step.pendingAt)) return no('occurred-before-opening', { openedAt: step.openedAt });
  if (at > scene.now) return no('occurred-in-the-future', { now: scene.now });
  const pauses = scene.state.clocks.find((c) => c.step === step.id && c.deadline === null)?.pauses ?? [];
  const until = paperLimit(at, paper, pauses, scene.calendar);
  return until !== null && scene.now > until ? no('recorded-too-late', { until }) : { ok: true, scene: { ...scene, now: at } };
}

/** What a paper act left, with both times: done then, recorded now, on what evidence, and whether it was in time. */
export function recordedNow(scene: Scene, act: Act, done: Change): Change {
  const at = declaredAt(act);
  if (at === undefined || !('step' in act) || !('evidence' in act)) return done;
  const known = new Set(scene.state.contributions.map((c) => c.id));
  const evidence = act.evidence ?? null;
  const due = scene.state.clocks.find((c) => c.step === act.step && c.deadline === null)?.dueAt;
  const late = due !== undefined && due <= scene.now ? { inTime: at < due } : {};
  const { entry } = done;
  return {
    ...done,
    state: {
      ...done.state,
      contributions: done.state.contributions.map((c) => (known.has(c.id) ? c : { ...c, recordedAt: scene.now, evidence })),
    },
    entry: {
      ...entry,
      at: scene.now,
      effective: at,
      payload: { ...entry.payload, paper: true, ...late },
      values: { ...entry.values, evidence },
    },
  };
}
