import { reseat } from '#domain';
import { carryOut } from './carry-out';
import { settle } from './settle';
import { withDirectory } from './stores/scene.store';
import type { UnitOfWork } from './unit-of-work';
import { record, workOn } from './work';

/** Carries out one row; called twice the second finds it done. What the change makes due follows in the same transaction. */
export async function carryOutReseat(work: UnitOfWork, org: string, id: string, caseId: string): Promise<void> {
  await work.onCase({ org, caseId, actor: null, forEffect: true }, async (tx, locked) => {
    const [row] = await tx.query<{ at: Date }>(
      'update reseat set done = true where org = $1 and id = $2 and not done returning applies_at as at',
      [org, id],
    );
    if (!row || locked.scene.state.case.status === 'ended') return;
    const timed = await carryOut(tx, workOn(locked), 'time'); // what was due before comes first
    const everybody = { ...timed, scene: await withDirectory(tx, timed.scene) };
    const change = reseat(everybody.scene, row.at.toISOString());
    const reseated = change ? await carryOut(tx, record(everybody, change, { cause: 'time' }), 'time') : everybody;
    if (reseated.records.length > 0) await settle(tx, reseated, {});
  });
}
