import { engineDue, type IncumbencyDraft, type Scene } from '#domain';
import { v7 } from 'uuid';
import { standsAt, type Receipt } from './receipt';
import { changedRows, saveTogether, type EngineColumns, type RowsOfTable } from './stores/case.store';
import { answerRows, evidenceRows, incumbencyRows, noticeRows, seal, type Answer, type Sealed } from './stores/evidence.store';
import { deliveryRows } from './stores/delivery.store';
import { standingRows } from './stores/standing.store';
import { asStored } from './stores/known-states';
import type { Tx } from './tx';
import type { Work } from './work';

/** What follows the rows: the answer to the act, a ring of the engine; `engine`: it is the engine's own look, which writes no ring. */
interface SettledBy {
  readonly answer?: Omit<Answer, 'receipt'>;
  /** The engine must learn of it even when the set of open steps stays the same. */
  readonly ring?: boolean;
  readonly engine?: boolean;
  /** Nothing is asked in this transaction any more. */
  readonly last?: boolean;
}

/**
 * Saves rows, evidence, notices and the engine's columns. The turn rises at most once: when the set of open steps
 * differs, when the engine must wake earlier, or when `ring` says so.
 */
export async function settle(tx: Tx, work: Work, by: SettledBy): Promise<Receipt> {
  const { state } = work.scene;
  const before = work.before?.scene.state;
  const sealed = seal(tx.org, state.case.id, state.case.definition, work.engine, work.records);
  const engine = engineAfter(work, sealed, by);
  const receipt = receiptOf(work.scene, sealed[0], engine);
  const rows = [
    ...changedRows(tx.org, before, state),
    noticeRows(tx.org, state.case.id, work.notices),
    ...(work.mail ? [deliveryRows(tx.org, work.notices)] : []),
    incumbencyRows(tx.org, state.case.id, work.incumbencies),
    standingOf(
      tx.org,
      work.incumbencies.flatMap((i) => i.drafts),
    ),
    ...evidenceRows(tx.org, state.case.id, sealed),
    answerRows(tx.org, state.case.id, by.answer && { ...by.answer, receipt }),
    ...(engine.turn > work.engine.turn && !by.engine ? [ringRow(tx.org, work, engine.turn)] : []),
  ];
  await saveTogether(tx, rows, { state, engine, isNew: before === undefined }, by.last);
  if (engine.head !== null) tx.leaves.push({ head: engine.head, state: asStored(before, state) });
  return receipt;
}

function engineAfter(work: Work, sealed: readonly Sealed[], by: SettledBy): EngineColumns {
  const { engine, scene } = work;
  const engineDueNext = engineDue(scene.state, scene.definition);
  const turn = engine.turn + (rises(work, engineDueNext) || by.ring ? 1 : 0);
  return {
    seq: engine.seq + sealed.length,
    head: sealed.at(-1)?.hash ?? engine.head,
    lastAt: sealed.length > 0 ? scene.now : engine.lastAt,
    turn,
    engineDue: engineDueNext,
    engineSeen: by.engine ? turn : engine.engineSeen,
  };
}

/** Whether the workflow must look: it stands where the case stands, and sleeps no longer than it may. */
function rises({ before, scene, engine }: Work, next: string | null): boolean {
  if (!before || openKeys(before.scene) !== openKeys(scene)) return true;
  return next !== null && (engine.engineDue === null || next < engine.engineDue);
}

const openKeys = (scene: Scene): string => {
  const { status, open } = standsAt(scene);
  return [status, ...open.map((s) => s.id)].join(' ');
};

function receiptOf(scene: Scene, own: Sealed | undefined, engine: EngineColumns): Receipt {
  const { state, now } = scene;
  return {
    caseId: state.case.id,
    code: state.case.code,
    seq: own?.seq ?? engine.seq,
    hash: own?.hash ?? engine.head ?? '',
    headSeq: engine.seq,
    head: engine.head ?? '',
    at: now,
    stands: standsAt(scene),
    parked: state.incidents.filter((i) => i.state === 'parked').length,
  };
}

/** An office begins, and ends with its term: seats that go with it are looked at again on both days. */
function standingOf(org: string, began: readonly IncumbencyDraft[]): RowsOfTable {
  const days = began.flatMap((d) => [d.validFrom, d.validUntil]).filter((day) => day !== null);
  return standingRows(
    org,
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

function ringRow(org: string, work: Work, turn: number): RowsOfTable {
  const what = work.records.map((r) => `${r.draft.type}${r.draft.step ? ` ${r.draft.step}` : ''}`).join(', ');
  const { id, kind } = work.scene.state.case;
  return {
    table: 'outbox',
    columns: ['org', 'id', 'case_id', 'kind', 'turn', 'what'],
    rows: [{ org, id: v7(), case_id: id, kind, turn, what: what.slice(0, 500) }],
  };
}
