import { canReadTally, holders, ruleOf, type CaseState, type Scene } from '#domain';
import { type Tx } from '#persistence';
import { v7 } from 'uuid';

type Step = CaseState['steps'][number];

/** A candidate of the case sees his own part of it and nothing of others, whatever else he is. */
export const isConcerned = (scene: Scene): boolean => scene.state.candidates.some((c) => c.person === scene.actor.person);

/** Who has voted, or was present and issued: the chair and the tellers from the opening on; after close the tally's readers and auditors. */
export function maySeeParticipation(scene: Scene, step: Step): boolean {
  const ballot = ruleOf(scene.definition, step).ballot;
  if (!ballot) return true;
  if (isConcerned(scene)) return false;
  const chairs = holders(scene.definition, ballot.chair, scene.directory).includes(scene.actor.person);
  const counts = scene.state.seats.some((s) => s.step === step.id && s.person === scene.actor.person && s.duty === 'count');
  const audits = step.state === 'closed' && scene.actor.duties.includes('auditor');
  return chairs || counts || audits || canReadTally(scene, step);
}

export const maySeeTally = (scene: Scene, step: Step): boolean => !isConcerned(scene) && canReadTally(scene, step);

/** Every read of an unannounced tally leaves a row: who, when, which. */
export async function logTallyReads(tx: Tx, scene: Scene, where: string): Promise<void> {
  const unannounced = scene.state.steps.filter((s) => ruleOf(scene.definition, s).ballot?.announce.length === 0 && maySeeTally(scene, s));
  for (const step of unannounced) {
    await tx.query('insert into access_log (org, id, person, case_id, what) values ($1, $2, $3, $4, $5)', [
      tx.org,
      v7(),
      scene.actor.person,
      scene.state.case.id,
      `tally ${step.key} ${step.round} in ${where}`,
    ]);
  }
}
