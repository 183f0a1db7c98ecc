import { crashPoint } from '#config';
import { carry, due, park, ruleOf, type Move, type Scene } from '#domain';
import { faultOf } from './faults';
import { MoveFailed, moveKey } from './move-failed';
import { tryRows } from './settle';
import { withDirectory } from './stores/scene.store';
import type { Tx } from './tx';
import { record, type Work } from './work';

/** At so many moves a transaction commits and leaves the rest to `proceed`. */
export const maxMoves = 32;

/** Carries out what is due until nothing is. Asked again after each move; the same routine for act and engine. */
export async function carryOut(tx: Tx, start: Work, cause: number | 'time'): Promise<Work> {
  let work = start;
  if (tx.lessons.careful && start.records.length > 0) await tryRows(tx, start); // the act's own rows: no move is to blame
  for (let n = 0; n < maxMoves; n += 1) {
    const move = due(work.scene.state, work.scene.definition, work.scene.now);
    if (!move) break;
    if (n > 0) crashPoint(cause === 'time' ? 'proceed.between-moves' : 'act.between-moves');
    work = await carryOne(tx, work, move, cause);
  }
  return work;
}

async function carryOne(tx: Tx, work: Work, move: Move, cause: number | 'time'): Promise<Work> {
  const key = moveKey(work.scene.state, move);
  const failed = tx.lessons.failed.get(key);
  if (failed) return record(work, park(work.scene, move, failed.code), { cause });
  try {
    const scene = needsEverybody(work.scene, move) ? await withDirectory(tx, work.scene) : work.scene;
    const done = record({ ...work, scene }, carry(scene, move), { cause });
    if (tx.lessons.careful) await tryRows(tx, done);
    return done;
  } catch (error) {
    if (['passing', 'busy'].includes(faultOf(error))) throw error;
    throw new MoveFailed(move, key, error);
  }
}

/** A close asks who holds an office only where a tie may have to be decided by one. */
function needsEverybody({ state, definition }: Scene, move: Move): boolean {
  if (move.kind !== 'close') return move.kind !== 'effect';
  const step = state.steps.find((s) => s.id === move.step);
  return step !== undefined && ruleOf(definition, step).ballot?.tie !== undefined;
}
