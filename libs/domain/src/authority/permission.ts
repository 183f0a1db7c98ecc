import type { Refusal } from '../case/refusals';
import type { Scene } from '../case/scene';
import { holders } from './office';

/** Allowed by `rule`, or refused with a code and its rule: the same answer for the API, the queue and "why can't I?". */
export type Permission = { readonly ok: true; readonly rule: string } | { readonly ok: false; readonly refusal: Refusal };

export const yes = (rule: string): Permission => ({ ok: true, rule });

/** What a question of reading looks at: no clock, for a right to read does not end with a deadline. */
export type Reading = Pick<Scene, 'state' | 'definition' | 'directory' | 'actor'>;

export function holds(scene: Reading, office: string): boolean {
  return holders(scene.definition, office, scene.directory).includes(scene.actor.person);
}

export const isCandidate = (scene: Reading): boolean => scene.state.candidates.some((c) => c.person === scene.actor.person);
