import type { GivenOffice, Scene } from '#domain';
import type { Tx } from '../tx';

/** The scene with the office that the case's decision gave, for the acts that undo it; as it is where no decision took effect. */
export async function withOffice(tx: Tx, scene: Scene): Promise<Scene> {
  if (!scene.state.steps.some((s) => s.effected)) return scene;
  const [office] = await tx.query<GivenOffice>(
    `select id, person, post, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_until, 'YYYY-MM-DD') as "validUntil", entry_seq as "begunBy", closed_how as closed
       from incumbency where org = $1 and case_id = $2 order by entry_seq desc limit 1`,
    [tx.org, scene.state.case.id],
    'given office',
  );
  return office ? { ...scene, office } : scene;
}
