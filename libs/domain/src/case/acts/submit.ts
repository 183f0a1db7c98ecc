import type { ActOf } from '../act';
import type { Verdict } from '../change';
import type { Scene } from '../scene';
import { contribute } from './shared/contribute';

/** A submission (tờ trình) goes up to whoever decides, or a board proposes in writing: number, abstract, reasons. */
export const submit = (scene: Scene, act: ActOf<'submit'>): Verdict => contribute(scene, act);
