import { Client, Connection } from '@temporalio/client';
import type { EngineConfig } from '#config';
import { workflowIdOf } from '#contracts';
import { connectionOptions } from './connection';
import { readHistory, type EngineHistory } from './read-history';
import { skipTime, type Skipped } from './time-skipping';

/** The API's only way to the engine: reading a case's history, and advancing a rehearsal. No act goes through here. */
export class EngineGateway {
  constructor(
    readonly client: Client,
    readonly taskQueue: string,
  ) {}

  /** Connects at the first call, so that the API starts and people act while the engine is away. */
  static lazily(config: EngineConfig): EngineGateway {
    const connection = Connection.lazy(connectionOptions(config));
    return new EngineGateway(new Client({ connection, namespace: config.namespace }), config.taskQueue);
  }

  /**
   * Lets `ms` pass for the case's workflow alone, firing the timers on the way. Says why where it could not: the server
   * can't skip time, is away, or the run is not there. Then the caller rings, and the rows decide all the same.
   */
  skip(caseId: string, ms: number): Promise<Skipped> {
    return skipTime(this.client, workflowIdOf(caseId), ms);
  }

  /** What the engine itself tells of the case; see `readHistory`. */
  history(caseId: string, runId?: string): Promise<EngineHistory | 'forgotten' | 'away'> {
    return readHistory(this.client, caseId, runId);
  }

  /** Whether the engine answers within a second. */
  async answers(): Promise<boolean> {
    try {
      await this.client.withDeadline(Date.now() + 1_000, () => this.client.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.client.connection.close();
  }
}
