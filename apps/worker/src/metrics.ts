import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { figures, readFigures } from '#persistence';

/** What an operator watches of this worker, with the figures of the database. */
@Injectable()
export class Metrics {
  readonly taskFailures: Counter<'task'>;
  private readonly registry = new Registry();
  private readonly gauges: readonly { readonly column: string; readonly gauge: Gauge }[];

  constructor(private readonly relaySource: DataSource) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.gauges = figures.map(({ column, name, help }) => ({ column, gauge: new Gauge({ name, help, registers }) }));
    const help = 'Tasks that failed and are tried again.';
    this.taskFailures = new Counter({ name: 'mandate_task_failures_total', help, labelNames: ['task'], registers });
  }

  /** Everything in the text form that Prometheus reads. */
  async read(): Promise<string> {
    const now = await readFigures(this.relaySource);
    for (const { column, gauge } of this.gauges) gauge.set(now[column] ?? Number.NaN);
    return this.registry.metrics();
  }
}
