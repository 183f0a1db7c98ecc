import { engineDue, type IncumbencyDraft, type Scene } from '#domain';
import { v7 } from 'uuid';
import type { Work } from './carry-out';
import { deliveryRows } from './deliveries/delivery';
import { changedRows, saveTogether, type EngineColumns, type RowsOfTable } from './stores/case.store';
import { answerRows, evidenceRows, incumbencyRows, noticeRows, seal, type Answer } from './stores/evidence.store';
import { writeReseats } from './stores/reseat.store';
import { asStored } from './stores/known-states';
import type { Tx } from './tx';

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
  /** Moves that failed for good and wait for an administrator's retry. */
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
      dueAt: state.clocks.find((c) => c.step === s.id && c.deadline === null)?.dueAt ?? null,
      closesAt: s.closesAt,
    })),
  };
}

/**
 * Saves rows, evidence, notices and the engine's columns. The turn rises at most once: when the set of open steps
 * differs, when the engine must wake earlier, or when `ring` says so. `engine` is the engine's own look: it writes no ring.
 */
export async function settle(
  tx: Tx,
  work: Work,
  by: { answer?: Omit<Answer, 'receipt'>; ring?: boolean; engine?: boolean; last?: boolean },
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
  const rows = [
    ...changedRows(tx.org, before?.scene.state, state),
    noticeRows(tx.org, state.case.id, work.notices),
    ...(work.mail ? [deliveryRows(tx.org, work.notices)] : []),
    incumbencyRows(tx.org, state.case.id, work.incumbencies),
    ...evidenceRows(tx.org, state.case.id, sealed),
    answerRows(tx.org, state.case.id, by.answer && { ...by.answer, receipt }),
    ...(moved && !by.engine ? [ringRow(tx.org, work, turn)] : []),
  ];
  const began = work.incumbencies.flatMap((i) => i.drafts);
  await saveTogether(tx, rows, { state, engine, isNew: before === undefined }, by.last === true && began.length === 0);
  if (began.length > 0) await reseatFor(tx, began);
  if (engine.head !== null) tx.leaves.push({ head: engine.head, state: asStored(before?.scene.state, state) });
  return receipt;
}

/** An office begins, and ends with its term: seats that go with it are looked at again on both days. */
function reseatFor(tx: Tx, began: readonly IncumbencyDraft[]): Promise<void> {
  const days = began.flatMap((d) => [d.validFrom, d.validUntil]).filter((day) => day !== null);
  return writeReseats(
    tx,
    began.map((d) => d.unit),
    days,
    'an office begins or ends',
  );
}

/** Would the database take what was recorded so far? Fails as `settle` would, and leaves nothing behind. */
export async function tryRows(tx: Tx, work: Work): Promise<void> {
  await tx.query('savepoint tried');
  await settle(tx, work, {});
  await tx.query('rollback to savepoint tried');
}

const openKeys = (scene: Scene): string =>
  `${scene.state.case.status} ${standsAt(scene)
    .open.map((s) => s.id)
    .join(' ')}`;

const earlier = (next: string | null, was: string | null): boolean => next !== null && (was === null || next < was);

function ringRow(org: string, work: Work, turn: number): RowsOfTable {
  const what = work.records.map((r) => `${r.draft.type}${r.draft.step ? ` ${r.draft.step}` : ''}`).join(', ');
  const { id, kind } = work.scene.state.case;
  return {
    table: 'outbox',
    columns: ['org', 'id', 'case_id', 'kind', 'turn', 'what'],
    rows: [{ org, id: v7(), case_id: id, kind, turn, what: what.slice(0, 500) }],
  };
}
