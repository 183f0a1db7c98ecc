import type { ActOf } from '../act';
import type { Verdict } from '../change';
import type { Scene } from '../scene';
import { contribute } from './shared/contribute';

/** Whoever evaluates the person, as a rule the head of the unit, remarks and proposes (nhận xét, đánh giá, đề xuất). */
export const evaluate = (scene: Scene, act: ActOf<'evaluate'>): Verdict => contribute(scene, act);
