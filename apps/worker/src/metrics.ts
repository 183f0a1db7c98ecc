import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

interface Figures {
  readonly outbox_age_s: number;
  readonly unsettled_age_s: number;
  readonly rescued: string;
  readonly parked: string;
}

/** What an operator watches. Ages and counts are read from the database when asked, so every worker tells the same. */
@Injectable()
export class Metrics {
  readonly taskFailures: Counter<'task'>;
  private readonly registry = new Registry();
  private readonly gauges: Readonly<Record<keyof Figures, Gauge>>;

  constructor(private readonly relaySource: DataSource) {
    const registers = [this.registry];
    const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers });
    this.gauges = {
      outbox_age_s: gauge('mandate_outbox_age_seconds', 'Age of the oldest doorbell that the engine has not seen.'),
      unsettled_age_s: gauge('mandate_unsettled_age_seconds', 'Age of the oldest case that the engine still has to carry on.'),
      rescued: gauge('mandate_cases_rescued', 'Times that the sweeper had to help; should stay at zero.'),
      parked: gauge('mandate_moves_parked', 'Moves that failed for good and wait for a retry.'),
    };
    const help = 'Tasks that failed and are tried again.';
    this.taskFailures = new Counter({ name: 'mandate_task_failures_total', help, labelNames: ['task'], registers });
  }

  /** Everything in the text form that Prometheus reads. */
  async read(): Promise<string> {
    const [figures] = await this.relaySource.query<Figures[]>('select * from engine_figures()');
    for (const key of Object.keys(this.gauges) as (keyof Figures)[]) this.gauges[key].set(Number(figures?.[key] ?? 0));
    return this.registry.metrics();
  }
}
