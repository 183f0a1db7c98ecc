import { ruleOf, type Act, type Scene } from '#domain';
import { isConcerned } from './may-see';

/**
 * Acts that are no ballot and no form: documents, waivers, extensions, corrections; each where the definition knows it. What
 * was waived or proposed is not told by them to a candidate.
 */
export function recordActs(scene: Scene): Act[] {
  const { state } = scene;
  const concerned = isConcerned(scene);
  const unconfirmed = !concerned && state.corrections.some((c) => c.confirmedAt === null);
  return [
    ...(concerned ? [] : waivers(scene)),
    ...state.steps.filter((s) => s.state === 'open').flatMap((s) => onStep(scene, s)),
    { type: 'propose-correction', entry: 0, path: '', value: '', reason: '' },
    ...(unconfirmed ? [{ type: 'confirm-correction' as const, hash: '' }] : []),
  ];
}

function waivers({ state, definition }: Scene): Act[] {
  const rules = definition.eligibility.filter((rule) => rule.waivableBy !== undefined);
  return rules.flatMap((rule) =>
    state.candidates
      .filter((c) => c.state === 'standing' && !state.waivers.some((w) => w.candidate === c.id && w.rule === rule.key))
      .map((c): Act => ({ type: 'waive', candidate: c.id, rule: rule.key, number: '', date: '', reason: '' })),
  );
}

function onStep(scene: Scene, step: Scene['state']['steps'][number]): Act[] {
  const files = scene.definition.steps.some((s) => s.dossier.length > 0);
  const record = { kind: '', date: '', number: '', issuer: '', signer: '', abstract: '', pages: 0, sha256: '', original: '' };
  return [
    ...(files ? [{ type: 'submit-document' as const, step: step.id, ...record }] : []),
    ...(ruleOf(scene.definition, step).extend
      ? [{ type: 'extend' as const, step: step.id, by: { n: 0, unit: 'days' as const }, reason: '' }]
      : []),
  ];
}
