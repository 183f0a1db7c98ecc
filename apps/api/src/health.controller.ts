import { Controller, Get } from '@nestjs/common';
import { UnitOfWork } from '#persistence';
import { edgeProblem } from './http/problem';
import { Open } from './http/session.guard';

@Open()
@Controller('health')
export class HealthController {
  constructor(private readonly work: UnitOfWork) {}

  @Get('live')
  live(): object {
    return { status: 'ok' };
  }

  /** Ready when the database answers. The engine's absence delays reminders and mail, never acts. */
  @Get('ready')
  async ready(): Promise<object> {
    try {
      await this.work.source.query('select 1');
      return { status: 'ok' };
    } catch {
      throw edgeProblem('unavailable', { what: 'database' });
    }
  }
}
