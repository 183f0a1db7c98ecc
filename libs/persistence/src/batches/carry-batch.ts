import { crashPoint } from '#config';
import { inTransaction } from '../data-source';
import { faultOf } from '../faults';
import type { Tx } from '../tx';
import type { UnitOfWork } from '../unit-of-work';
import { progressOf, type BatchState, type Progress } from './batch';
import { carryItem, parkItem } from './carry-item';

/** What the engine is told: plain data of libs/contracts' BatchAnswer. */
export interface CarriedBatch {
  readonly kind: 'goes-on' | 'waits' | 'done';
  readonly turn: number;
  readonly inWords: string;
}

interface Look {
  readonly state: BatchState;
  readonly turn: number;
  readonly next: readonly string[];
}

const atOnce = 50;

/**
 * Carries the next cases of a batch, each in a transaction of its own, and says how far it is. Safe to ask at any time,
 * twice too: which cases are left, rows say. A case that is busy waits for the next call; `alive` is told after each.
 */
export async function carryBatch(work: UnitOfWork, org: string, id: string, alive: () => void): Promise<CarriedBatch> {
  const look = await inTransaction(work.source, org, (tx) => lookAt(tx, id));
  if (!look) return { kind: 'done', turn: 0, inWords: 'no such batch' };
  const failures: unknown[] = [];
  for (const caseId of look.next) {
    try {
      await carryItem(work, org, id, caseId);
    } catch (error) {
      if (['busy', 'passing'].includes(faultOf(error))) failures.push(error);
      else await parkItem(work, org, id, caseId, error);
    }
    alive();
  }
  crashPoint('batch.before-answer');
  if (failures.length > 0 && failures.length === look.next.length) throw failures[0] as Error; // tried again later, with an attempt to see
  return inTransaction(work.source, org, (tx) => answer(tx, id, look.turn));
}

async function lookAt(tx: Tx, id: string): Promise<Look | undefined> {
  const [look] = await tx.query<Look>(
    `update batch b set engine_seen = b.turn where b.org = $1 and b.id = $2 returning b.state, b.turn,
       (select coalesce(array_agg(i.case_id), '{}') from (select case_id from batch_item where org = $1 and batch = $2 and state = 'waiting' and b.state = 'running'
          order by case_id limit $3) i) as next`,
    [tx.org, id, atOnce],
    'look at batch',
  );
  return look;
}

/** A batch with nothing left is done. */
async function answer(tx: Tx, id: string, turn: number): Promise<CarriedBatch> {
  const [row] = await tx.query<{ state: BatchState }>('select state from batch where org = $1 and id = $2 for update', [tx.org, id]);
  const progress = await progressOf(tx, id);
  const inWords = wordsFor(progress);
  if (row?.state === 'paused') return { kind: 'waits', turn, inWords: `paused: ${inWords}` };
  if (progress.waiting > 0) return { kind: 'goes-on', turn, inWords };
  if (row?.state === 'running') await tx.query(doneSql, [tx.org, id]);
  return { kind: 'done', turn, inWords };
}

const doneSql = `update batch b set state = 'done', finished_at = date_trunc('milliseconds', clock_timestamp() + o.clock_offset_ms * interval '1 millisecond')
    from organisation o where o.org = b.org and b.org = $1 and b.id = $2`;

function wordsFor({ waiting, done, refused, parked }: Progress): string {
  const listed = [refused > 0 ? `${refused} refused` : '', parked > 0 ? `${parked} parked` : ''].filter(Boolean);
  return [`${done} of ${waiting + done + refused + parked} cases`, ...listed].join(', ');
}
