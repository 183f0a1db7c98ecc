import { ensureSchedules, type Scheduled } from '#engine';
import type { WorkerParts } from '../parts';
import { Loop, type Found } from './loop';

/** Keeps a schedule for each real organisation, new ones too. A rehearsal has no mornings: its advance looks by itself. */
export class Almanac {
  private readonly loop: Loop;

  constructor(
    private readonly parts: Pick<WorkerParts, 'relaySource' | 'client' | 'taskQueue' | 'pace'>,
    private readonly log: (line: string) => void,
  ) {
    this.loop = new Loop({ everyMs: parts.pace.scheduleMs }, () => this.ensure(), log);
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async ensure(): Promise<Found> {
    const { relaySource, client, taskQueue } = this.parts;
    const made = await ensureSchedules(client, taskQueue, await relaySource.query<Scheduled[]>('select * from real_organisations()'));
    if (made > 0) this.log(`${made} ${made === 1 ? 'organisation has' : 'organisations have'} a daily look at terms of office`);
    return 'nothing';
  }
}
