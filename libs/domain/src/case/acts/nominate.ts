import { judge, judgedPayload, notEligible } from '../../eligibility/judge';
import type { ActOf } from '../act';
import type { Verdict } from '../change';
import { withNominees } from '../nominees';
import { no } from '../refusals';
import type { Scene } from '../scene';
import { contribute } from './shared/contribute';
import { shownAnew } from './shared/shown-anew';

/** A nomination (giới thiệu nhân sự): who is named becomes a candidate, and everybody who stands is judged by the rules of that moment. */
export function nominate(scene: Scene, act: ActOf<'nominate'>): Verdict {
  return contribute(scene, act, () => {
    const nominated = withNominees(scene, act);
    if (!nominated.ok) return nominated;
    const standing = nominated.state.candidates.filter((c) => c.state === 'standing');
    if (standing.length === 0) return no('no-candidate-stands');
    const judged = judge({ ...scene, state: nominated.state }, 'nomination', standing);
    const unfit = notEligible(judged);
    if (unfit) return { ok: false, refusal: unfit };
    const candidates = nominated.added.map((c) => ({ id: c.id, person: c.person }));
    const state = candidates.length > 0 ? shownAnew(nominated.state) : nominated.state;
    return { ok: true, state, payload: { ...(candidates.length > 0 ? { candidates } : {}), ...judgedPayload(judged) } };
  });
}
