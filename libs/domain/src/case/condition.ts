import { evaluate } from '../procedure/feel';
import { camelKeys } from '../eligibility/judge';
import { caseFacts } from './corrections/corrected';
import type { Scene } from './scene';

/** Whether a condition over the facts of the case holds; what can't be told doesn't. `ownAuthority`: the unit decides itself. */
export function holdsFor(scene: Pick<Scene, 'state'>, when: string): boolean {
  const { authority, unit } = scene.state.case;
  return evaluate(when, { ...camelKeys(caseFacts(scene.state)), ownAuthority: authority === unit }) === true;
}
