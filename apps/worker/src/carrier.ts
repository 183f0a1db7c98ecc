import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Listener } from '#persistence';
import { ExportHistory } from './history/export-history';
import { WorkerParts } from './parts';
import { Relay } from './relay/relay';
import { Sweeper } from './relay/sweeper';

/** All that goes between the database and the engine beside the workflows. It stops first, so that nothing new comes in. */
@Injectable()
export class Carrier implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly relay: Relay;
  private readonly listener: Listener;
  private readonly sweeper: Sweeper;
  private readonly histories: ExportHistory;

  constructor({ relaySource, relayUrl, client, taskQueue, work, pace, log }: WorkerParts) {
    const say = (who: string) => (line: string) => log(`${who}: ${line}`);
    this.relay = new Relay(relaySource, client, taskQueue, say('relay'), pace);
    this.listener = new Listener(relayUrl, () => this.relay.hint(), say('relay'));
    this.sweeper = new Sweeper(relaySource, work, say('sweeper'), pace);
    this.histories = new ExportHistory(work.source, relaySource, client, say('histories'), pace.exportMs);
  }

  onApplicationBootstrap(): void {
    this.relay.start();
    this.listener.start();
    this.sweeper.start();
    this.histories.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener.stop();
    await Promise.all([this.relay.stop(), this.sweeper.stop(), this.histories.stop()]);
  }
}
