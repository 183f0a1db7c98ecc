import { addMs, epochMs } from '../../calendar/time';
import type { ActOf } from '../act';
import { change } from '../carry';
import type { Verdict } from '../decide';
import { no } from '../refusals';
import type { Scene } from '../scene';
import type { CaseState, ClockRow } from '../state';

/** Resumes a held case at the step where it stood; paused clocks run on with what was left of them. */
export function resume(scene: Scene, act: ActOf<'resume'>): Verdict {
  if (scene.state.case.status !== 'held') return no('not-held');
  if (act.reason.trim() === '') return no('reason-missing');
  const { state, moved } = restart(scene.state, scene.now);
  const running = {
    ...state.case,
    status: state.case.reportedStep ? ('reported' as const) : ('running' as const),
    heldBy: null,
    holdGround: null,
    holdUntil: null,
  };
  return {
    ok: true,
    change: change(
      { ...state, case: running },
      {
        type: 'act.resume',
        at: scene.now,
        effective: scene.now,
        payload: { moved },
        values: { reason: act.reason },
      },
    ),
  };
}

function restart(state: CaseState, now: string): { state: CaseState; moved: { clock: string; was: string; is: string }[] } {
  const shift = new Map<string, number>();
  const moved: { clock: string; was: string; is: string }[] = [];
  const clocks = state.clocks.map((c): ClockRow => {
    if (c.state !== 'paused' || c.pausedAt === null) return c;
    const byMs = epochMs(now) - epochMs(c.pausedAt);
    shift.set(c.id, byMs);
    const dueAt = addMs(c.dueAt, byMs);
    moved.push({ clock: c.id, was: c.dueAt, is: dueAt });
    return { ...c, state: 'running', dueAt, pausedAt: null, pausedBy: null, pausedGround: null, leftMs: null };
  });
  const byStep = new Map(state.clocks.filter((c) => shift.has(c.id)).map((c) => [c.step, shift.get(c.id) ?? 0]));
  const later = (at: string | null, step: string): string | null => (at === null ? null : addMs(at, byStep.get(step) ?? 0));
  return {
    moved,
    state: {
      ...state,
      clocks,
      rungs: state.rungs.map((r) => (r.state === 'waiting' && shift.has(r.clock) ? { ...r, at: addMs(r.at, shift.get(r.clock) ?? 0) } : r)),
      seats: state.seats.map((s) => (s.state === 'open' && byStep.has(s.step) ? { ...s, dueAt: later(s.dueAt, s.step) } : s)),
      steps: state.steps.map((s) => (s.state === 'open' && byStep.has(s.id) ? { ...s, closesAt: later(s.closesAt, s.id) } : s)),
    },
  };
}
