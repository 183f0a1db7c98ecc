import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { parked, type Parked } from '#persistence';

/** The trail says that a move was parked and under which code; why, with the error's own text, is for the process log. */
@Injectable()
export class ParkedLog implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Parked');

  onApplicationBootstrap(): void {
    subscribe(parked.name, this.tell);
  }

  onApplicationShutdown(): void {
    unsubscribe(parked.name, this.tell);
  }

  private readonly tell = (message: unknown): void => {
    const { org, failure } = message as Parked;
    const { cause } = failure;
    this.log.error({ org, move: failure.key, code: failure.code, cause: cause instanceof Error ? cause.stack : String(cause) });
  };
}
