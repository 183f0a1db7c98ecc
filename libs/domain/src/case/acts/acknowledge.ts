import type { ActOf } from '../act';
import type { Verdict } from '../change';
import type { Scene } from '../scene';
import { contribute } from './shared/contribute';

/**
 * The person confirms to have been told (xác nhận đã biết). It judges nothing, so it needs not have seen the newest state,
 * and a form that asks nothing is whole as it is.
 */
export const acknowledge = (scene: Scene, act: ActOf<'acknowledge'>): Verdict => contribute(scene, act);
