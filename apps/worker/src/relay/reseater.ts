import { carryOutReseat, type UnitOfWork } from '#persistence';
import type { DataSource } from 'typeorm';
import { foundOf, Loop, type Found } from './loop';
import type { Pace } from './pace';

interface Due {
  readonly org: string;
  readonly id: string;
  readonly case_id: string;
}

const atMost = 50;

/** Looks at the seats of a case again when somebody's standing begins or ends; each case is a transaction of its own. */
export class Reseater {
  private readonly loop: Loop;

  constructor(
    private readonly relaySource: DataSource,
    private readonly work: UnitOfWork,
    private readonly log: (line: string) => void,
    pace: Pace,
  ) {
    this.loop = new Loop({ everyMs: pace.pollMs, restMs: pace.restMs }, () => this.carry(), log);
  }

  start(): void {
    this.loop.start();
  }

  rouse(): void {
    this.loop.rouse();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** One that fails is told and waits for the next look; the others go on. */
  private async carry(): Promise<Found> {
    const [{ spread } = { spread: 0 }] = await this.relaySource.query<{ spread: string }[]>('select spread_standing($1) as spread', [
      atMost,
    ]);
    const due = await this.relaySource.query<Due[]>('select * from reseats_due($1)', [atMost]);
    let carried = 0;
    for (const { org, id, case_id } of due) {
      await carryOutReseat(this.work, org, id, case_id).then(
        () => (carried += 1),
        (error: unknown) => this.log(`${case_id}: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
    return due.length > carried ? 'some' : foundOf(Math.max(carried, Number(spread)), atMost);
  }
}
