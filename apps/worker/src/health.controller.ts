import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { Metrics } from './metrics';
import { WorkerHost } from './worker-host';

/** On loopback only: whoever may ask is on this machine. */
@Controller()
export class HealthController {
  constructor(
    private readonly host: WorkerHost,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): object {
    return { status: 'ok' };
  }

  /** Ready when the worker takes tasks and its database answers. */
  @Get('health/ready')
  async ready(): Promise<object> {
    const status = this.host.state();
    const answers = await this.host.databaseAnswers();
    if (status !== 'RUNNING' || !answers) throw new ServiceUnavailableException({ status, database: answers });
    return { status: 'ok' };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  read(): Promise<string> {
    return this.metrics.read();
  }
}
