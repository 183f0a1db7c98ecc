import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { figures, readFigures } from '#persistence';

/** How often the lag of the event loop is looked at; at the usual ten milliseconds the look itself is most of what an idle process does. */
const loopLookMs = 500;

/** What an operator watches of this worker, with the figures of the database. */
@Injectable()
export class Metrics {
  private readonly tasks: Histogram<'task'>;
  private readonly taskFailures: Counter<'task'>;
  private readonly registry = new Registry();
  private readonly gauges: readonly { readonly column: string; readonly gauge: Gauge }[];

  constructor(private readonly relaySource: DataSource) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: loopLookMs });
    this.gauges = figures.map(({ column, name, help }) => ({ column, gauge: new Gauge({ name, help, registers }) }));
    this.tasks = new Histogram({
      name: 'mandate_task_seconds',
      help: 'Time of a task of the engine: proceed is what the API calls an act, of time.',
      labelNames: ['task'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 30],
      registers,
    });
    const help = 'Tasks that failed and are tried again.';
    this.taskFailures = new Counter({ name: 'mandate_task_failures_total', help, labelNames: ['task'], registers });
  }

  /** Measures one task, whichever way it ends. */
  async timed<T>(task: string, work: () => Promise<T>): Promise<T> {
    const end = this.tasks.startTimer({ task });
    try {
      return await work();
    } catch (error) {
      this.failed(task);
      throw error;
    } finally {
      end();
    }
  }

  /** What is no activity fails here too: a ring that did not reach the engine. */
  failed(task: string): void {
    this.taskFailures.inc({ task });
  }

  /** Everything in the text form that Prometheus reads. */
  async read(): Promise<string> {
    const now = await readFigures(this.relaySource);
    for (const { column, gauge } of this.gauges) gauge.set(now[column] ?? Number.NaN);
    return this.registry.metrics();
  }
}
