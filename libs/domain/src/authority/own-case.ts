import type { Act, ActOf, CollectActType } from '../case/act';
import { isToAct } from '../case/duties';
import { ruleOf, type Scene } from '../case/scene';
import { isCandidate } from './permission';

/**
 * Whoever the case is about, or was, has no part in it but his own, whatever office he holds (hard cases 36 and 37): he may
 * leave it, decline what it gave him, and report on himself with the papers of that step.
 */
export const isOwnCase = (scene: Scene, act: Act): boolean => isCandidate(scene) && !isHisPart(scene, act);

const isPaper = (act: Act): act is ActOf<CollectActType | 'submit-document'> => 'fields' in act || act.type === 'submit-document';

function isHisPart(scene: Scene, act: Act): boolean {
  switch (act.type) {
    case 'withdraw-candidate':
      return true;
    case 'decline':
      return scene.office === undefined || scene.office.person === scene.actor.person;
    default:
      return isPaper(act) && reports(scene, act.step);
  }
}

function reports({ state, definition, actor }: Scene, id: string): boolean {
  const step = state.steps.find((s) => s.id === id);
  const seated = state.seats.some((s) => isToAct(s) && s.step === id && s.person === actor.person);
  return seated && step !== undefined && ruleOf(definition, step).collect?.act === 'self-report';
}
