import type { ActOf } from '../act';
import type { Verdict } from '../change';
import type { Scene } from '../scene';
import { contribute } from './shared/contribute';

/**
 * Whoever answers for a deadline that was missed explains it to the authority (giải trình; NĐ 170/2025 art. 33.1c). It puts
 * nothing right: the deadline stays missed.
 */
export const explain = (scene: Scene, act: ActOf<'explain'>): Verdict => contribute(scene, act);
