import type { ActOf } from '../act';
import type { Verdict } from '../change';
import type { Scene } from '../scene';
import { contribute } from './shared/contribute';

/**
 * Written notice of an authority (thông báo), such as that a term ends and reappointment will be considered: from its day on
 * later steps count (NĐ 170/2025 art. 39).
 */
export const giveNotice = (scene: Scene, act: ActOf<'give-notice'>): Verdict => contribute(scene, act);
