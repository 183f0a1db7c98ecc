import type { ActOf } from '../act';
import type { Verdict } from '../change';
import type { Scene } from '../scene';
import { contribute } from './shared/contribute';

/**
 * An opinion that the procedure asks for in consultation (lấy ý kiến): of the party committee, of the leadership the person
 * leaves or joins. It binds nobody, and goes with the file to whoever decides.
 */
export const giveOpinion = (scene: Scene, act: ActOf<'give-opinion'>): Verdict => contribute(scene, act);
