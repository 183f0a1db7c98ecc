import { crashPoint } from '#config';
import { holdByMoratorium, liftMoratorium, recomputeClocks, type Refusal, type Verdict } from '#domain';
import { carryOut } from '../carry-out';
import { isLifted } from '../moratoria/standing';
import { inTransaction } from '../data-source';
import { settle } from '../settle';
import type { LockedCase } from '../stores/scene.store';
import type { Tx } from '../tx';
import type { UnitOfWork } from '../unit-of-work';
import { record, workOn, type Work } from '../work';
import type { BatchPlan, ItemState } from './batch';

/**
 * Does to one case what the batch is for, in one transaction with what that makes due; done once, however often it is
 * asked. Time comes first: what it had made due is committed before. After a pause was answered no case is begun.
 */
export async function carryItem(work: UnitOfWork, org: string, batch: string, caseId: string): Promise<void> {
  for (;;) {
    const again = await work.onCase({ org, caseId, actor: null, forEffect: true }, async (tx, locked) => {
      const plan = await takeItem(tx, batch, caseId);
      if (!plan) return false;
      const timed = await carryOut(tx, workOn(locked), 'time');
      if (timed.records.length > 0) {
        await settle(tx, timed, {});
        return true;
      }
      await carryPlan(work, tx, { batch, plan, locked });
      crashPoint('batch.before-commit');
      return false;
    });
    if (!again) break;
  }
  crashPoint('batch.after-commit');
}

/** It failed for good: listed with the code of the failure, never its text. */
export async function parkItem(work: UnitOfWork, org: string, batch: string, caseId: string, error: unknown): Promise<void> {
  const sqlState = (error as { code?: unknown } | null)?.code;
  const code = typeof sqlState === 'string' ? `sql-${sqlState}` : error instanceof Error ? error.name : 'error';
  await inTransaction(work.source, org, (tx) => mark(tx, batch, caseId, 'parked', { code }));
}

/** Undefined when somebody was here before, or the batch is paused; whoever pauses waits for the case in hand. */
async function takeItem(tx: Tx, batch: string, caseId: string): Promise<BatchPlan | undefined> {
  const [plan] = await tx.query<BatchPlan>(
    `select b.kind, b.params from batch_item i join batch b on b.org = i.org and b.id = i.batch
      where i.org = $1 and i.batch = $2 and i.case_id = $3 and i.state = 'waiting' and b.state = 'running' for update of i for share of b`,
    [tx.org, batch, caseId],
    'take batch item',
  );
  return plan;
}

interface Item {
  readonly batch: string;
  readonly plan: BatchPlan;
  readonly locked: LockedCase;
}

async function carryPlan(work: UnitOfWork, tx: Tx, { batch, plan, locked }: Item): Promise<void> {
  const caseId = locked.scene.state.case.id;
  const { verdict, start } = await judged(work, tx, plan, locked);
  if (!verdict.ok) return refuse(tx, batch, caseId, verdict.refusal);
  const seq = start.engine.seq + 1;
  const done = await carryOut(tx, record(start, verdict.change, { cause: `batch/${batch}` }), seq);
  await settle(tx, done, {});
  await mark(tx, batch, caseId, 'done', { seq });
}

const over: Verdict = { ok: false, refusal: { code: 'moratorium-over' } };

/** The verdict, and the scene in which what it makes due goes on: of a calendar, under the new one. */
async function judged(work: UnitOfWork, tx: Tx, plan: BatchPlan, locked: LockedCase): Promise<{ verdict: Verdict; start: Work }> {
  const start = workOn(locked);
  switch (plan.kind) {
    case 'calendar-change': {
      const { calendar: name } = plan.params;
      const calendar = await work.definitions.calendar(tx, name);
      return { verdict: recomputeClocks(start.scene, { name, calendar }), start: { ...start, scene: { ...start.scene, calendar } } };
    }
    case 'moratorium':
      return { verdict: (await isLifted(tx, plan.params.moratorium)) ? over : holdByMoratorium(start.scene, plan.params), start };
    case 'moratorium-lifted':
      return { verdict: liftMoratorium(start.scene, plan.params), start };
  }
}

const refuse = (tx: Tx, batch: string, caseId: string, { code }: Refusal): Promise<void> => mark(tx, batch, caseId, 'refused', { code });

async function mark(
  tx: Tx,
  batch: string,
  caseId: string,
  state: ItemState,
  { code, seq }: { code?: string; seq?: number },
): Promise<void> {
  await tx.query(
    `update batch_item i set state = $4, code = $5, seq = $6, at = date_trunc('milliseconds', clock_timestamp() + o.clock_offset_ms * interval '1 millisecond')
       from organisation o where o.org = i.org and i.org = $1 and i.batch = $2 and i.case_id = $3 and i.state = 'waiting'`,
    [tx.org, batch, caseId, state, code ?? null, seq ?? null],
    'mark batch item',
  );
}
