import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Listener, parked, type Parked } from '#persistence';
import { ExportHistory } from './history/export-history';
import { Metrics } from './metrics';
import { WorkerParts } from './parts';
import { Almanac } from './relay/almanac';
import { BatchBell } from './relay/batch-bell';
import { MailBell } from './relay/mail-bell';
import { Relay } from './relay/relay';
import { Reseater } from './relay/reseater';
import { Sweeper } from './relay/sweeper';

/** All that goes between the database and the engine beside the workflows. It stops first, so that nothing new comes in. */
@Injectable()
export class Carrier implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly relay: Relay;
  private readonly batches: BatchBell;
  private readonly mail: MailBell;
  private readonly almanac: Almanac;
  private readonly listener: Listener;
  private readonly sweeper: Sweeper;
  private readonly reseater: Reseater;
  private readonly histories: ExportHistory;

  private readonly tellParked: (message: unknown) => void;

  constructor({ relaySource, relayUrl, client, taskQueue, work, pace, post, log }: WorkerParts, metrics: Metrics) {
    const say = (who: string) => (line: string) => log(`${who}: ${line}`);
    this.tellParked = (message) => {
      const { org, failure } = message as Parked;
      log(`parked in ${org}: ${failure.message}\n${failure.cause instanceof Error ? failure.cause.stack : ''}`);
    };
    this.relay = new Relay({ relaySource, client, taskQueue, pace }, say('relay'), () => metrics.failed('ring'));
    this.batches = new BatchBell(relaySource, client, taskQueue, say('batches'), pace);
    this.mail = new MailBell({ relaySource, client, taskQueue, pace, post }, say('mail'));
    this.almanac = new Almanac({ relaySource, client, taskQueue, pace }, say('almanac'));
    this.listener = new Listener(relayUrl, () => this.hinted(), say('relay'));
    this.sweeper = new Sweeper(relaySource, work, say('sweeper'), pace);
    this.reseater = new Reseater(relaySource, work, say('reseater'), pace);
    this.histories = new ExportHistory({ work, relaySource, client, pace }, say('histories'), () => this.relay.crowdedMs);
  }

  onApplicationBootstrap(): void {
    subscribe(parked.name, this.tellParked);
    this.relay.start();
    this.batches.start();
    this.mail.start();
    this.almanac.start();
    this.listener.start();
    this.sweeper.start();
    this.reseater.start();
    this.histories.start();
  }

  /** Somebody acted: there are rings to carry, and soon perhaps what acts bring with them. */
  private hinted(): void {
    this.relay.hint();
    for (const loop of [this.batches, this.mail, this.reseater]) loop.rouse();
  }

  async onModuleDestroy(): Promise<void> {
    unsubscribe(parked.name, this.tellParked);
    await this.listener.stop();
    const loops = [this.relay, this.batches, this.mail, this.almanac, this.sweeper, this.reseater, this.histories];
    await Promise.all(loops.map((loop) => loop.stop()));
  }
}
