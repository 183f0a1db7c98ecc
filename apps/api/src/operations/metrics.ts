import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { figures, readFigures, UnitOfWork } from '#persistence';

/** What an operator watches of this process, with the figures of the database. Failures of the engine's tasks are the worker's to tell. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly acts: Histogram<'type' | 'accepted'>;
  private readonly problems: Counter<'code'>;

  private readonly gauges: readonly { readonly column: string; readonly gauge: Gauge }[];

  constructor(private readonly work: UnitOfWork) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.gauges = figures.map(({ column, name, help }) => ({ column, gauge: new Gauge({ name, help, registers }) }));
    this.acts = new Histogram({
      name: 'mandate_act_seconds',
      help: 'Time of an act from the validated request to its receipt or refusal.',
      labelNames: ['type', 'accepted'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
      registers,
    });
    this.problems = new Counter({ name: 'mandate_problems_total', help: 'Requests refused, by code.', labelNames: ['code'], registers });
  }

  /** Measures one act, whichever way it ends. */
  async timed<T>(type: string, act: () => Promise<T>): Promise<T> {
    const end = this.acts.startTimer({ type });
    try {
      const answer = await act();
      end({ accepted: 'yes' });
      return answer;
    } catch (error) {
      end({ accepted: 'no' });
      throw error;
    }
  }

  refused(code: string): void {
    this.problems.inc({ code });
  }

  /** Everything in the text form that Prometheus reads; the database's figures are no numbers while it is away. */
  async read(): Promise<string> {
    const now = await readFigures(this.work.source);
    for (const { column, gauge } of this.gauges) gauge.set(now[column] ?? Number.NaN);
    return this.registry.metrics();
  }
}
