import type { ActOf } from '../act';
import type { Verdict } from '../change';
import type { Scene } from '../scene';
import { contribute } from './shared/contribute';

/**
 * The person concerned reports on himself (báo cáo tự nhận xét, đánh giá), in a reappointment on the whole term. The one
 * form that a candidate fills in: everywhere else he has no seat in his own case.
 */
export const selfReport = (scene: Scene, act: ActOf<'self-report'>): Verdict => contribute(scene, act);
