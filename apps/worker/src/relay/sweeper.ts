import { inTransaction, proceed, type UnitOfWork } from '#persistence';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { foundOf, Loop, type Found } from './loop';
import { productionPace, type Pace } from './pace';

interface Late {
  readonly org: string;
  readonly case_id: string;
  readonly turn: number;
}

const atMost = 50;

/**
 * The last net. A case that time should have carried on is rung again; if nobody has looked at it after as long again,
 * the same routine runs here. Both are counted as rescued: outside crash tests there should be none.
 */
export class Sweeper {
  private readonly loop: Loop;

  constructor(
    private readonly relaySource: DataSource,
    private readonly work: UnitOfWork,
    private readonly log: (line: string) => void,
    private readonly pace: Pace = productionPace,
  ) {
    this.loop = new Loop({ everyMs: pace.sweepMs }, () => this.sweep(), log);
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async sweep(): Promise<Found> {
    const rung = await this.relaySource.query<Late[]>('select * from rescue_late($1, $2)', [this.pace.rescueMs, atMost]);
    for (const { case_id } of rung) this.log(`${case_id} was late and is rung again`);
    const unseen = await this.relaySource.query<Late[]>('select * from rescue_unseen($1, $2)', [this.pace.rescueMs, atMost]);
    for (const late of unseen) await this.carryOut(late).catch((error: unknown) => this.log(`${late.case_id}: ${String(error)}`));
    return foundOf(Math.max(rung.length, unseen.length), atMost);
  }

  private async carryOut({ org, case_id, turn }: Late): Promise<void> {
    this.log(`${case_id} was rung and nobody came: carried out here`);
    await proceed(this.work, org, case_id);
    await inTransaction(this.work.source, org, (tx) =>
      tx.query(`insert into rescue (org, id, case_id, turn, what) values ($1, $2, $3, $4, 'carried-out')`, [org, v7(), case_id, turn]),
    );
  }
}
