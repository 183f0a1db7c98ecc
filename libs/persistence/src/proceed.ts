import { carryOut } from './carry-out';
import { quietLook, type OpenStep } from './look';
import { standsAt } from './receipt';
import { settle } from './settle';
import type { UnitOfWork } from './unit-of-work';
import { workOn, type Work } from './work';

/** What the engine is told: plain data of libs/contracts' ProceedAnswer. */
export type Proceeded =
  | { readonly kind: 'ended'; readonly outcome: string; readonly inWords: string }
  | { readonly kind: 'waits'; readonly turn: number; readonly forMs: number | null; readonly next: string; readonly inWords: string };

/** Something became due between the look and the answer: the workflow looks again, but never in a tight circle. */
const lookAgainMs = 250;

/**
 * The engine's look at a case: carries out all that is due, in one transaction, and says how long nothing will be.
 * Idempotent: asked twice it changes nothing the second time.
 */
export async function proceed(work: UnitOfWork, org: string, caseId: string): Promise<Proceeded> {
  const quiet = await quietLook(work, org, caseId);
  if (!quiet) return carryOutDue(work, org, caseId);
  const { turn, status, outcome, forMs } = quiet;
  if (status === 'ended' && forMs === null) return endedAs(outcome);
  return { kind: 'waits', turn, forMs, next: quiet.next ?? nextClosing, inWords: standsInWords(status, quiet.open) };
}

async function carryOutDue(work: UnitOfWork, org: string, caseId: string): Promise<Proceeded> {
  const answer = await work.onCase({ org, caseId, actor: null, forEffect: true }, async (tx, locked) => {
    const done = await carryOut(tx, workOn(locked), 'time');
    const moves = done.records.length;
    const seen = moves > 0 || locked.engine.engineSeen < locked.engine.turn;
    if (seen) await settle(tx, done, { engine: true });
    const [row] = await tx.query<{ turn: number; for_ms: string | null }>(
      `select c.turn, case when c.engine_due is null then null
           else greatest(0, ceil(extract(epoch from c.engine_due - (clock_timestamp() + o.clock_offset_ms * interval '1 millisecond')) * 1000)) end as for_ms
         from cases c join organisation o on o.org = c.org where c.org = $1 and c.id = $2`,
      [org, caseId],
      'wait',
    );
    return { done, turn: row?.turn ?? 0, forMs: row?.for_ms === null || row === undefined ? null : Number(row.for_ms) };
  });
  if (!answer) return { kind: 'ended', outcome: 'unknown', inWords: 'no such case' };
  const { done, turn, forMs } = answer;
  const { status, outcome } = done.scene.state.case;
  const wait = forMs === 0 && done.records.length === 0 ? lookAgainMs : forMs;
  if (status === 'ended' && forMs === null) return endedAs(outcome);
  return { kind: 'waits', turn, forMs: wait, next: nextInWords(done), inWords: inWords(done) };
}

const endedAs = (outcome: string | null): Proceeded => ({ kind: 'ended', outcome: outcome ?? 'ended', inWords: `ended: ${outcome}` });

function inWords(work: Work): string {
  const stands = standsAt(work.scene);
  const did = work.records.map((r) => `${r.draft.type}${r.draft.step ? ` ${r.draft.step}` : ''}`).join(', ');
  return `${did ? `did: ${did}; ` : ''}${standsInWords(stands.status, stands.open)}`;
}

function standsInWords(status: string, open: readonly OpenStep[]): string {
  const steps = open.map((s) => `${s.key}${s.round > 1 ? ` (round ${s.round})` : ''}${s.state === 'open' ? '' : ` ${s.state}`}`);
  return `${status === 'running' ? 'stands at' : status} ${steps.join(', ')}`.trim();
}

const nextClosing = 'next closing hour';

function nextInWords(work: Work): string {
  const waiting = work.scene.state.rungs.filter((r) => r.state === 'waiting').sort((a, b) => (a.at < b.at ? -1 : 1));
  const [rung] = waiting;
  const step = work.scene.state.steps.find((s) => s.id === rung?.step);
  return rung && step ? `${step.key}: ${rung.key}` : nextClosing;
}
