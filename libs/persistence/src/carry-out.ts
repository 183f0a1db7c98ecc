import { carry, due, engineDue, type Change, type IncumbencyDraft, type Move, type Notice, type Scene } from '#domain';
import { v7 } from 'uuid';
import { insertCase, saveRows, updateCase, type EngineColumns } from './stores/case.store';
import { saveEvidence, saveIncumbencies, saveNotices, seal, type Answer, type Recorded } from './stores/evidence.store';
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
}

export const workOn = (locked: LockedCase): Work => ({
  before: locked,
  scene: locked.scene,
  engine: locked.engine,
  records: [],
  notices: [],
  incumbencies: [],
  everybody: false,
});

/** At so many moves a transaction commits and leaves the rest to `proceed`. */
export const maxMoves = 32;

export function record(work: Work, change: Change, by: Omit<Recorded, 'draft'>): Work {
  const seq = work.engine.seq + work.records.length + 1;
  return {
    ...work,
    scene: { ...work.scene, state: change.state },
    records: [...work.records, { ...by, draft: change.entry }],
    notices: [...work.notices, ...change.notices],
    incumbencies: change.incumbencies.length > 0 ? [...work.incumbencies, { seq, drafts: change.incumbencies }] : work.incumbencies,
  };
}

/** A move that fails for good is left in its place as an incident; act and earlier moves stand. */
export class MoveFailed extends Error {
  constructor(
    readonly move: Move,
    readonly reason: unknown,
  ) {
    super(`move ${move.kind} of step ${move.step} failed: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
}

/** Carries out what is due until nothing is. Asked again after each move; the same routine for act and engine. */
export async function carryOut(tx: Tx, start: Work, cause: number | 'time'): Promise<Work> {
  let work = start;
  for (let n = 0; n < maxMoves; n += 1) {
    const move = due(work.scene.state, work.scene.definition, work.scene.now);
    if (!move) break;
    if (!work.everybody && needsEverybody(move)) work = { ...work, scene: await withDirectory(tx, work.scene), everybody: true };
    work = carryOne(work, move, cause);
  }
  return work;
}

function carryOne(work: Work, move: Move, cause: number | 'time'): Work {
  try {
    return record(work, carry(work.scene, move), { cause });
  } catch (error) {
    return park(work, move, cause, error instanceof Error ? error.name : 'error');
  }
}

function park(work: Work, move: Move, cause: number | 'time', code: string): Work {
  const { state, now, newId } = work.scene;
  const step = state.steps.find((s) => s.id === move.step);
  const incident = { id: newId(), step: move.step, move: move.kind, code, state: 'parked' as const };
  return record(
    work,
    {
      state: { ...state, incidents: [...state.incidents, incident] },
      entry: {
        type: 'move.parked',
        at: now,
        effective: now,
        ...(step ? { step: step.key, round: step.round } : {}),
        payload: { incident: incident.id, move: move.kind, code },
      },
      notices: [],
      incumbencies: [],
    },
    { cause },
  );
}

const needsEverybody = (move: Move): boolean => move.kind !== 'close' && move.kind !== 'effect';

/** Where the case now stands, as a receipt and the engine are told. */
export interface Stands {
  readonly status: string;
  readonly outcome: string | null;
  readonly open: readonly { id: string; key: string; round: number; state: string; dueAt: string | null; closesAt: string | null }[];
}

export interface Receipt {
  readonly caseId: string;
  readonly code: string;
  /** The act's own entry. */
  readonly seq: number;
  readonly hash: string;
  /** The chain's head after the moves it caused. */
  readonly headSeq: number;
  readonly head: string;
  readonly at: string;
  readonly stands: Stands;
  readonly parked: number;
}

export function standsAt(scene: Scene): Stands {
  const { state } = scene;
  const open = state.steps.filter((s) => s.state === 'open' || s.state === 'unseated' || s.state === 'blocked');
  return {
    status: state.case.status,
    outcome: state.case.outcome,
    open: open.map((s) => ({
      id: s.id,
      key: s.key,
      round: s.round,
      state: s.state,
      dueAt: state.clocks.find((c) => c.step === s.id)?.dueAt ?? null,
      closesAt: s.closesAt,
    })),
  };
}

/**
 * Saves rows, evidence, notices and the engine's columns. The turn rises at most once: when the set of open steps
 * differs, when the engine must wake earlier, or when `ring` says so. `seen` is the engine's own look: it writes no ring.
 */
export async function settle(
  tx: Tx,
  work: Work,
  by: { answer?: Omit<Answer, 'receipt' | 'caseId'>; ring?: boolean; engine?: boolean },
): Promise<Receipt> {
  const { state, definition, now } = work.scene;
  const before = work.before;
  const sealed = seal(tx.org, state.case.id, state.case.definition, work.engine, work.records);
  const dueNext = engineDue(state, definition);
  const moved =
    before === undefined || openKeys(before.scene) !== openKeys(work.scene) || earlier(dueNext, work.engine.engineDue) || by.ring === true;
  const turn = work.engine.turn + (moved ? 1 : 0);
  const last = sealed.at(-1);
  const engine: EngineColumns = {
    seq: work.engine.seq + sealed.length,
    head: last?.hash ?? work.engine.head,
    lastAt: sealed.length > 0 ? now : work.engine.lastAt,
    turn,
    engineDue: dueNext,
    engineSeen: by.engine ? turn : work.engine.engineSeen,
  };
  if (before) await updateCase(tx, state, engine);
  else await insertCase(tx, state, engine);
  await saveRows(tx, before?.scene.state, state);
  const own = sealed[0] ?? { seq: engine.seq, hash: engine.head ?? '' };
  const receipt: Receipt = {
    caseId: state.case.id,
    code: state.case.code,
    seq: own.seq,
    hash: own.hash,
    headSeq: engine.seq,
    head: engine.head ?? '',
    at: now,
    stands: standsAt(work.scene),
    parked: state.incidents.filter((i) => i.state === 'parked').length,
  };
  if (sealed.length > 0)
    await saveEvidence(tx, state.case.id, sealed, by.answer ? { ...by.answer, caseId: state.case.id, receipt } : undefined);
  await saveNotices(tx, state.case.id, work.notices);
  for (const i of work.incumbencies) await saveIncumbencies(tx, state.case.id, i.seq, i.drafts);
  if (moved && !by.engine) await ring(tx, work, turn);
  return receipt;
}

const openKeys = (scene: Scene): string =>
  `${scene.state.case.status} ${standsAt(scene)
    .open.map((s) => s.id)
    .join(' ')}`;

const earlier = (next: string | null, was: string | null): boolean => next !== null && (was === null || next < was);

async function ring(tx: Tx, work: Work, turn: number): Promise<void> {
  const what = work.records.map((r) => `${r.draft.type}${r.draft.step ? ` ${r.draft.step}` : ''}`).join(', ');
  await tx.query(
    'insert into outbox (org, id, case_id, kind, turn, what) values ($1, $2, $3, $4, $5, $6)',
    [tx.org, v7(), work.scene.state.case.id, work.scene.state.case.kind, turn, what.slice(0, 500)],
    'ring',
  );
}
