import { canReadAgreed, canReadParticipation, canReadTally, ruleOf, type CaseState, type Scene } from '#domain';
import { type Tx } from '#persistence';
import { logRead } from '../audit/access-log';

type Step = CaseState['steps'][number];

/** A candidate of the case sees his own part of it and nothing of others, whatever else he is. */
export const isConcerned = (scene: Scene): boolean => scene.state.candidates.some((c) => c.person === scene.actor.person);

/** Who took part: of a ballot as `canReadParticipation` says, of other steps for every reader. */
export const maySeeParticipation = (scene: Scene, step: Step): boolean =>
  !ruleOf(scene.definition, step).ballot || canReadParticipation(scene, step);

/** Every read of an unannounced tally leaves a row: who, when, which. */
export async function logTallyReads(tx: Tx, scene: Scene, where: string): Promise<void> {
  const unannounced = scene.state.steps.filter((s) => ruleOf(scene.definition, s).ballot?.announce.length === 0 && canReadTally(scene, s));
  for (const step of unannounced) {
    await logRead(tx, scene.actor.person, scene.state.case.id, `tally ${step.key} ${step.round} in ${where}`);
  }
}

/** And every read of a count that nobody has confirmed yet. */
export async function logCountReads(tx: Tx, scene: Scene, where: string): Promise<void> {
  for (const step of scene.state.steps.filter((s) => canReadAgreed(scene, s))) {
    await logRead(tx, scene.actor.person, scene.state.case.id, `count ${step.key} ${step.round} in ${where}`);
  }
}
