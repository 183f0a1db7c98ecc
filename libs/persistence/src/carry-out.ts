import { crashPoint } from '#config';
import { carry, due, ruleOf, type Change, type IncumbencyDraft, type Move, type Notice, type Scene } from '#domain';
import { faultOf } from './faults';
import { MoveFailed, moveKey } from './move-failed';
import { tryRows } from './settle';
import type { EngineColumns } from './stores/case.store';
import type { Recorded } from './stores/evidence.store';
import { withDirectory, type LockedCase } from './stores/scene.store';
import type { Tx } from './tx';

/** A transaction's work on one case so far: the value it will be saved as, and what will be recorded of it. */
export interface Work {
  readonly before: LockedCase | undefined;
  readonly scene: Scene;
  readonly engine: EngineColumns;
  readonly records: readonly Recorded[];
  readonly notices: readonly Notice[];
  readonly incumbencies: readonly { seq: number; drafts: readonly IncumbencyDraft[] }[];
  /** Whether `scene.directory` holds everybody around the case, not the actor alone. */
  readonly everybody: boolean;
  /** Whether notices are carried out of the house by mail too. */
  readonly mail: boolean;
}

export const workOn = (locked: LockedCase): Work => ({
  before: locked,
  scene: locked.scene,
  engine: locked.engine,
  records: [],
  notices: [],
  incumbencies: [],
  everybody: false,
  mail: locked.mail,
});

/** At so many moves a transaction commits and leaves the rest to `proceed`. */
export const maxMoves = 32;

export function record(work: Work, change: Change, by: Omit<Recorded, 'draft'>): Work {
  const seq = work.engine.seq + work.records.length + 1;
  return {
    ...work,
    scene: { ...work.scene, state: change.state, ...(change.binds ? { definition: change.binds.definition } : {}) },
    records: [...work.records, { ...by, draft: change.entry }],
    notices: [...work.notices, ...change.notices],
    incumbencies: change.incumbencies.length > 0 ? [...work.incumbencies, { seq, drafts: change.incumbencies }] : work.incumbencies,
  };
}

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
  if (failed) return park(work, move, cause, failed.code);
  try {
    const everybody = work.everybody || needsEverybody(work.scene, move);
    const scene = everybody && !work.everybody ? await withDirectory(tx, work.scene) : work.scene;
    const done = record({ ...work, scene, everybody }, carry(scene, move), { cause });
    if (tx.lessons.careful) await tryRows(tx, done);
    return done;
  } catch (error) {
    if (['passing', 'busy'].includes(faultOf(error))) throw error;
    throw new MoveFailed(move, key, error);
  }
}

function park(work: Work, move: Move, cause: number | 'time', code: string): Work {
  const { state, now, newId } = work.scene;
  const step = state.steps.find((s) => s.id === move.step);
  const incident = { id: newId(), step: step?.id ?? null, move: move.kind, rung: move.rung ?? null, code, state: 'parked' as const };
  return record(
    work,
    {
      state: { ...state, incidents: [...state.incidents, incident] },
      entry: {
        type: 'move.parked',
        at: now,
        effective: now,
        ...(step ? { step: step.key, round: step.round } : {}),
        payload: { incident: incident.id, move: move.kind, rung: incident.rung, code },
      },
      notices: [],
      incumbencies: [],
    },
    { cause },
  );
}

/** A close asks who holds an office only where a tie may have to be decided by one. */
function needsEverybody({ state, definition }: Scene, move: Move): boolean {
  if (move.kind !== 'close') return move.kind !== 'effect';
  const step = state.steps.find((s) => s.id === move.step);
  return step !== undefined && ruleOf(definition, step).ballot?.tie !== undefined;
}
