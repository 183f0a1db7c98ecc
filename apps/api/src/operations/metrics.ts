import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { figures, readFigures, UnitOfWork } from '#persistence';

/** A call of the API's to the engine; no act makes one. */
export type EngineTask = 'readHistory' | 'skipTime';

/** How often the lag of the event loop is looked at; at the usual ten milliseconds the look itself is most of what an idle process does. */
const loopLookMs = 500;

/** What an operator watches of this process, with the figures of the database. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly acts: Histogram<'type' | 'accepted'>;
  private readonly problems: Counter<'code'>;
  private readonly tasks: Histogram<'task'>;
  private readonly taskFailures: Counter<'task'>;
  private readonly gauges: readonly { readonly column: string; readonly gauge: Gauge }[];

  constructor(private readonly work: UnitOfWork) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: loopLookMs });
    this.gauges = figures.map(({ column, name, help }) => ({ column, gauge: new Gauge({ name, help, registers }) }));
    this.acts = new Histogram({
      name: 'mandate_act_seconds',
      help: 'Time of an act from the validated request to its receipt or refusal.',
      labelNames: ['type', 'accepted'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
      registers,
    });
    this.problems = new Counter({ name: 'mandate_problems_total', help: 'Requests refused, by code.', labelNames: ['code'], registers });
    this.tasks = new Histogram({
      name: 'mandate_task_seconds',
      help: 'Time of a call to the engine.',
      labelNames: ['task'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 30],
      registers,
    });
    const help = 'Calls that the engine did not answer or could not do.';
    this.taskFailures = new Counter({ name: 'mandate_task_failures_total', help, labelNames: ['task'], registers });
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

  /** Measures one call to the engine. The gateway answers its failures as values; `isFailure` knows them. */
  async called<T>(task: EngineTask, call: () => Promise<T>, isFailure: (answer: T) => boolean): Promise<T> {
    const end = this.tasks.startTimer({ task });
    const answer = await call();
    end();
    if (isFailure(answer)) this.taskFailures.inc({ task });
    return answer;
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
