import type { Act, Scene, SeenEntry } from '#domain';
import type { Tx } from '../tx';

/** The scene with the entry that a correction names: by seq what it is about, by hash its proposal. Other acts name none. */
export async function withEntry(tx: Tx, scene: Scene, act: Act): Promise<Scene> {
  if (act.type !== 'propose-correction' && act.type !== 'confirm-correction') return scene;
  const [by, value] = act.type === 'propose-correction' ? ['seq', act.entry] : ['hash', act.hash];
  const [row] = await tx.query<{ seq: number; hash: string; type: string; bytes: Buffer }>(
    `select seq, hash, type, bytes from audit_entry where org = $1 and chain = $2 and ${by} = $3`,
    [tx.org, scene.state.case.id, value],
  );
  if (!row) return scene;
  const { payload } = JSON.parse(row.bytes.toString('utf8')) as Pick<SeenEntry, 'payload'>;
  return { ...scene, entry: { seq: row.seq, hash: row.hash, type: row.type, payload } };
}
