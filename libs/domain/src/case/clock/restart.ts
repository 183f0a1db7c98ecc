import type { Deadline } from '../../calendar/deadline';
import type { Instant } from '../../calendar/time';
import type { Scene } from '../scene';
import type { CaseState, ClockRow } from '../state';
import { dueWith } from './left';
import type { Pause } from './ledger';
import { moveDue, type Moved } from './move-due';
import { lapseOf, ruleOfClock } from './start-clock';

/**
 * Paused clocks run on from `at` with what was left of them, reckoned in the calendar anew. A clock that was overdue when
 * it was paused keeps its due instant; only the rungs above it wait as long as the hold took. Late papers keep the days they
 * had left, also where the clock ran on.
 */
export function restartClocks(scene: Scene, at: Instant): { state: CaseState; moved: readonly Moved[] } {
  let state: CaseState = { ...scene.state, clocks: scene.state.clocks.map((clock) => ranOn(scene, clock, at)) };
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

function ranOn(scene: Scene, clock: ClockRow, at: Instant): ClockRow {
  if (clock.state !== 'running' || !clock.pauses.some(isOpen)) return clock;
  const pauses = clock.pauses.map((pause) => (isOpen(pause) ? { ...pause, until: at } : pause));
  return { ...clock, pauses, lapsesAt: lapseOf(scene, ruleOfClock(scene, clock), { ...clock, pauses }) };
}

const isOpen = (pause: Pause): boolean => pause.until === null;

function dueAfter(clock: ClockRow, at: Instant, scene: Scene): Deadline {
  const { left, dueAt: due, pausedAt, arithmetic } = clock;
  if (left === null || pausedAt === null || due <= pausedAt) return { at: due, arithmetic };
  return dueWith(left, at, arithmetic, scene.calendar);
}
