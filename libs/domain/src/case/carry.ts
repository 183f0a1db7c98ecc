import type { Scene } from './scene';
import type { Change } from './change';
import type { Move } from './due';
import { closeStep } from './moves/close';
import { routeStep } from './moves/route';
import { effectStep } from './moves/effect';
import { lapseStep } from './moves/lapse';
import { openStep } from './moves/open';
import { resumeByTime } from './moves/resume';
import { climbRung } from './moves/rung';

/** Carries out one due move. The actor in the scene plays no part: a move has no actor. */
export function carry(scene: Scene, move: Move): Change {
  switch (move.kind) {
    case 'close':
      return closeStep(scene, move);
    case 'lapse':
      return lapseStep(scene, move);
    case 'route':
      return routeStep(scene, move);
    case 'effect':
      return effectStep(scene, move);
    case 'open':
      return openStep(scene, move);
    case 'resume':
      return resumeByTime(scene, move);
    case 'remind':
    case 'overdue':
    case 'escalate':
      return climbRung(scene, move);
  }
}
