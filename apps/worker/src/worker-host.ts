import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Worker } from '@temporalio/worker';
import { createWorker } from './create-worker';
import { Metrics } from './metrics';
import { WorkerParts } from './parts';

/** Runs the Temporal worker for as long as the application lives; on its end tasks in hand are finished first. */
@Injectable()
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private worker: Worker | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: WorkerParts,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.worker = await createWorker(this.parts, (task, work) => this.metrics.timed(task, work));
    this.running = this.worker.run();
    this.running.catch((error: unknown) => this.parts.failed(error));
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running.catch(() => undefined);
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
