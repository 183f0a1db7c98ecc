import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Worker } from '@temporalio/worker';
import { setTimeout } from 'node:timers/promises';
import { createWorker } from './create-worker';
import { Metrics } from './metrics';
import { WorkerParts } from './parts';

/** Runs the Temporal worker for as long as the application lives; on its end tasks in hand are finished first. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private worker: Worker | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly parts: WorkerParts,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.worker = await this.make();
    this.running = this.keep(this.worker);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running.catch(() => undefined);
  }

  private make(): Promise<Worker> {
    return createWorker(this.parts, (task, work) => this.metrics.timed(task, work));
  }

  /** An engine that was killed or began anew may end the worker: another is made once it is there again. Relay and sweeper go on. */
  private async keep(first: Worker): Promise<void> {
    for (let worker: Worker | undefined = first; worker; worker = await this.again()) {
      this.worker = worker;
      const ended = worker.run();
      if (this.stopping) worker.shutdown(); // asked to while it was made
      const how = (): string => (this.stopping ? 'left tasks in hand' : 'the engine ended the worker');
      await ended.catch((error: unknown) => this.parts.log(`${how()}: ${String(error)}`));
    }
  }

  private async again(): Promise<Worker | undefined> {
    while (!this.stopping) {
      await setTimeout(this.parts.pace.awayMs);
      try {
        await this.parts.engineThere();
        return await this.make();
      } catch (error) {
        this.parts.log(`no worker can be made: ${String(error)}`);
      }
    }
    return undefined;
  }

  state(): string {
    return this.worker?.getState() ?? 'STARTING';
  }

  databaseAnswers(): Promise<boolean> {
    return this.parts.work.source.query('select 1').then(
      () => true,
      () => false,
    );
  }
}
