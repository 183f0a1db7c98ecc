import type { Deadline } from '../../calendar/deadline';
import type { Instant } from '../../calendar/time';
import type { Scene } from '../scene';
import type { CaseState, ClockRow } from '../state';
import { dueWith } from './left';
import { moveDue, type Moved } from './move-due';

/**
 * Paused clocks run on from `at` with what was left of them, reckoned in the calendar anew. A clock that was overdue when
 * it was paused keeps its due instant; only the rungs above it wait as long as the hold took, and late papers keep the days they had left.
 */
export function restartClocks(scene: Scene, at: Instant): { state: CaseState; moved: readonly Moved[] } {
  let state = scene.state;
  const moved: Moved[] = [];
  for (const clock of scene.state.clocks) {
    if (clock.state !== 'paused' || clock.pausedAt === null) continue;
    const pauses = [...clock.pauses, { from: clock.pausedAt, until: at }];
    const running: ClockRow = { ...clock, state: 'running', pausedAt: null, pausedBy: null, pausedGround: null, left: null, pauses };
    const step = moveDue({ ...scene, state }, running, { deadline: dueAfter(clock, at, scene), from: clock.pausedAt, at });
    state = step.state;
    moved.push(step.moved);
  }
  return { state, moved };
}

function dueAfter(clock: ClockRow, at: Instant, scene: Scene): Deadline {
  const { left, dueAt: due, pausedAt, arithmetic } = clock;
  if (left === null || pausedAt === null || due <= pausedAt) return { at: due, arithmetic };
  return dueWith(left, at, arithmetic, scene.calendar);
}
