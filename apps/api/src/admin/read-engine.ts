import { Injectable } from '@nestjs/common';
import { workflowIdOf } from '#contracts';
import { EngineGateway, plainStoredEvents, type PlainRun } from '#engine';
import { logRead } from '../audit/access-log';
import { InScene } from '../cases/in-scene';
import { isConcerned } from '../cases/may-see';
import type { Actor } from '../http/actor';
import { refused } from '../http/problem';
import { Metrics } from '../operations/metrics';
import type { EngineHistoryDto } from './engine-history.dto';
import { engineRows } from './engine-rows';

/** The engine's own history of a case, for an administrator who is not himself concerned. Each read is a row of the access log. */
@Injectable()
export class ReadEngine {
  constructor(
    private readonly inScene: InScene,
    private readonly engine: EngineGateway,
    private readonly metrics: Metrics,
  ) {}

  /** The rows first, then the engine, outside the transaction: a slow engine holds no connection of the database. */
  async run(actor: Actor, caseId: string, runId: string | undefined): Promise<EngineHistoryDto> {
    const { stored, runs, ...ours } = await this.inScene.read(actor, caseId, async ({ tx, scene }) => {
      if (!scene.actor.duties.includes('administrator')) throw refused({ code: 'not-your-turn', params: { needs: ['administrator'] } });
      if (isConcerned(scene)) throw refused({ code: 'own-case' });
      await logRead(tx, actor.personId, caseId, 'engine history');
      return engineRows(tx, caseId, runId);
    });
    const told = await this.metrics.called(
      'readHistory',
      () => this.engine.history(caseId, runId),
      (answer) => answer === 'away',
    );
    const base = { ...ours, reachable: told !== 'away', workflowId: workflowIdOf(caseId) };
    if (typeof told === 'object') {
      const { events, timers, pending } = told;
      return {
        ...base,
        ...told,
        from: 'engine',
        events: events.map((event) => ({ ...event, detail: { ...event.detail } })),
        timers: [...timers],
        pending: [...pending],
        runs: together(told.runs, runs),
      };
    }
    return {
      ...base,
      from: stored ? 'kept' : 'nowhere',
      runId: stored?.runId ?? null,
      workflowType: stored?.kind ?? null,
      status: stored?.status ?? null,
      currentDetails: null,
      taskQueue: null,
      events: stored ? plainStoredEvents(stored.history).map((event) => ({ ...event, detail: { ...event.detail } })) : [],
      timers: [],
      pending: [],
      runs,
    };
  }
}

/** Runs the engine still knows and those it has forgotten, newest first. */
function together(known: readonly PlainRun[], stored: readonly PlainRun[]): PlainRun[] {
  const forgotten = stored.filter((run) => !known.some((k) => k.runId === run.runId));
  return [...known, ...forgotten].sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}
