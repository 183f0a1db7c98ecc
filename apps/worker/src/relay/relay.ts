import type { Client } from '@temporalio/client';
import { WorkflowIdReusePolicy } from '@temporalio/client';
import { caseMovedSignal, workflowIdOf, type CaseMoved, type CaseRef } from '#contracts';
import type { DataSource } from 'typeorm';

interface Ring {
  readonly org: string;
  readonly id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly turn: number;
  readonly what: string;
}

const batch = 50;
const pollMs = 1000;

/**
 * Carries doorbells from PostgreSQL to the engine: claims, commits, rings, marks; no lock across the call. A turn is rung
 * once, then again after 1, 5 and 15 minutes and hourly while the engine has not seen it.
 */
export class Relay {
  private stopped = false;
  private wake: (() => void) | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly log: (line: string) => void,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  /** A hint that there may be something; the poll finds it anyway. */
  hint(): void {
    this.wake?.();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        const rings = await this.claim();
        await Promise.all(rings.map((ring) => this.ring(ring)));
        if (rings.length === batch) continue;
      } catch (error) {
        this.log(`relay: ${error instanceof Error ? error.message : String(error)}`);
      }
      await this.sleep();
    }
  }

  private sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, pollMs);
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
      this.wake = done;
    });
  }

  private async claim(): Promise<Ring[]> {
    const [rows] = (await this.source.query(claimSql, [batch])) as [Ring[], number];
    return rows;
  }

  private async ring(ring: Ring): Promise<void> {
    const ref: CaseRef = { org: ring.org, caseId: ring.case_id };
    const moved: CaseMoved = { turn: ring.turn, what: ring.what };
    try {
      await this.client.workflow.signalWithStart(ring.kind, {
        workflowId: workflowIdOf(ring.case_id),
        taskQueue: this.taskQueue,
        args: [ref],
        signal: caseMovedSignal,
        signalArgs: [moved],
        workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        staticSummary: ring.kind,
      });
    } catch (error) {
      this.log(`relay: ${ring.case_id} not rung: ${error instanceof Error ? error.message : String(error)}`);
      await this.source.query(
        `update outbox set next_at = clock_timestamp() + interval '2 seconds', rings = rings - 1 where org = $1 and id = $2`,
        [ring.org, ring.id],
      );
    }
  }
}

/** What the engine has seen is done; of the rest, what is due to be rung is claimed for its next time. */
const claimSql = `with seen as (
    update outbox o set done = true from cases c where not o.done and c.org = o.org and c.id = o.case_id and c.engine_seen >= o.turn returning o.id),
  next as (
    select o.org, o.id from outbox o join cases c on c.org = o.org and c.id = o.case_id
     where not o.done and c.engine_seen < o.turn and o.next_at <= clock_timestamp() order by o.next_at limit $1 for update of o skip locked)
  update outbox o set rings = o.rings + 1, next_at = clock_timestamp() + (case o.rings when 0 then 1 when 1 then 5 when 2 then 15 else 60 end) * interval '1 minute'
    from next n where o.org = n.org and o.id = n.id returning o.org, o.id, o.case_id, o.kind, o.turn, o.what`;
