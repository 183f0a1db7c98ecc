import type { PlainRun } from '#engine';
import { instantOf, type Tx } from '#persistence';
import type { EngineRescueDto, EngineRingDto } from './engine-history.dto';

interface StoredRun {
  readonly runId: string;
  readonly kind: string;
  readonly status: string;
  readonly history: unknown;
}

export interface EngineRows {
  readonly turn: number;
  readonly engineSeen: number;
  readonly engineDue: string | null;
  readonly rings: EngineRingDto[];
  readonly rescues: EngineRescueDto[];
  readonly runs: PlainRun[];
  /** The run asked for, else the last to close, if it was stored. */
  readonly stored: StoredRun | undefined;
}

/** What our own rows tell of a case's engine: the turn it should know, the bells rung for it, runs stored after they had closed. */
export async function engineRows(tx: Tx, caseId: string, runId: string | undefined): Promise<EngineRows> {
  const about = [tx.org, caseId];
  const [standing] = await tx.query<{ turn: number; engineSeen: number; engineDue: string | null }>(standingSql, about);
  if (!standing) throw new Error('the case was read a moment ago');
  const rings = await tx.query<EngineRingDto>(ringsSql, about);
  const rescues = await tx.query<EngineRescueDto>(rescuesSql, about);
  const runs = await tx.query<PlainRun & { startedAt: string; closedAt: string }>(runsSql, about);
  const [stored] = await tx.query<StoredRun>(storedSql, [...about, runId ?? null]);
  return {
    ...standing,
    engineDue: instantOf(standing.engineDue),
    rings: rings.map((ring) => ({ ...ring, at: iso(ring.at) })),
    rescues: rescues.map((rescue) => ({ ...rescue, at: iso(rescue.at) })),
    runs: runs.map((run) => ({ ...run, startedAt: iso(run.startedAt), closedAt: iso(run.closedAt) })),
    stored,
  };
}

const iso = (value: string): string => new Date(value).toISOString();

const standingSql = `select turn, engine_seen as "engineSeen", engine_due as "engineDue" from cases where org = $1 and id = $2`;

const ringsSql = `select o.turn, o.what, o.created_at as at, o.rings, c.engine_seen >= o.turn as seen
  from outbox o join cases c on c.org = o.org and c.id = o.case_id where o.org = $1 and o.case_id = $2 order by o.turn, o.created_at limit 1000`;

const rescuesSql = 'select turn, what, at from rescue where org = $1 and case_id = $2 order by at limit 1000';

const runsSql = `select run_id as "runId", status, started_at as "startedAt", closed_at as "closedAt"
  from engine_history where org = $1 and case_id = $2 order by closed_at desc limit 100`;

const storedSql = `select run_id as "runId", kind, status, history from engine_history
  where org = $1 and case_id = $2 and ($3::uuid is null or run_id = $3) order by closed_at desc limit 1`;
