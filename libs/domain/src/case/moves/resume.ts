import { endHold } from '../acts/resume';
import type { Change } from '../change';
import type { Move } from '../due';
import type { Scene } from '../scene';

/** A hold ends at the end that was foreseen; clocks run on from that instant, whenever it is recorded: downtime shifts no deadline. */
export function resumeByTime(scene: Scene, move: Move): Change {
  return endHold(scene, move.at, 'case.resumed');
}
