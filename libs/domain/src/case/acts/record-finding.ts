import type { ActOf } from '../act';
import type { Verdict } from '../change';
import type { Scene } from '../scene';
import { contribute } from './shared/contribute';

/**
 * What vetting or verification came to (kết quả thẩm định, xác minh): a finding with its conclusion, or the minutes of a
 * meeting with the person. Where a group has the task, one of it records the finding for all.
 */
export const recordFinding = (scene: Scene, act: ActOf<'record-finding'>): Verdict => contribute(scene, act);
