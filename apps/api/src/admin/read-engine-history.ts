import { Injectable } from '@nestjs/common';
import { workflowIdOf } from '#contracts';
import { EngineGateway } from '#engine';
import { inTransaction, instantOf, UnitOfWork } from '#persistence';
import type { Actor } from '../http/actor';
import { edgeProblem, refused } from '../http/problem';
import { decodeHistory } from './engine-events';
import type { EngineHistoryDto } from './engine-history.dto';

interface Row {
  readonly administrator: boolean;
  readonly turn: number;
  readonly seen: number;
  readonly due: string | null;
  readonly kept: { run: string; kind: string; status: string; history: unknown } | null;
}

/** What the engine took note of in a case. Reads only; the engine may be away, then what was kept of the run is told. */
@Injectable()
export class ReadEngineHistory {
  constructor(
    private readonly work: UnitOfWork,
    private readonly engine: EngineGateway,
  ) {}

  async run(actor: Actor, caseId: string): Promise<EngineHistoryDto> {
    const [row] = await inTransaction(this.work.source, actor.org, (tx) =>
      tx.query<Row>(sql, [actor.org, caseId, actor.personId], 'engine history'),
    );
    if (!row) throw edgeProblem('not-found');
    if (!row.administrator) throw refused({ code: 'not-your-turn', params: { needs: ['administrator'] } });
    const live = await this.engine.history(caseId);
    const ours = { workflowId: workflowIdOf(caseId), turn: row.turn, engineSeen: row.seen, engineDue: instantOf(row.due) };
    if (live) {
      const { runId, workflowType, status, pending } = live;
      return { from: 'engine', runId, workflowType, status, pending: [...pending], ...decodeHistory(live.history), ...ours };
    }
    const { kept } = row;
    if (!kept) return { from: 'nowhere', runId: null, workflowType: null, status: null, pending: [], events: [], timers: [], ...ours };
    return {
      from: 'kept',
      runId: kept.run,
      workflowType: kept.kind,
      status: kept.status,
      pending: [],
      ...decodeHistory(kept.history),
      ...ours,
    };
  }
}

const sql = `select c.turn, c.engine_seen as seen, c.engine_due as due,
    exists (select from duty where org = $1 and person = $3 and duty = 'administrator') as administrator,
    (select jsonb_build_object('run', h.run_id, 'kind', h.kind, 'status', h.status, 'history', h.history) from engine_history h
      where h.org = $1 and h.case_id = $2 order by h.closed_at desc limit 1) as kept
  from cases c where c.org = $1 and c.id = $2`;
