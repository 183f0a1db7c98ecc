import { Controller, Get } from '@nestjs/common';
import { EngineGateway } from '#engine';
import { pendingMigrations, UnitOfWork } from '#persistence';
import { edgeProblem } from '../http/problem';
import { Open } from '../http/session.guard';
import type { ReadyDto } from './health.dto';

@Open()
@Controller('health')
export class HealthController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly engine: EngineGateway,
  ) {}

  @Get('live')
  live(): object {
    return { status: 'ok' };
  }

  /** Ready when the database answers and has the schema of this version. The engine's absence delays reminders and mail, never acts. */
  @Get('ready')
  async ready(): Promise<ReadyDto> {
    const [pending, engine] = await Promise.all([this.pending(), this.engine.answers()]);
    if (pending.length > 0) throw edgeProblem('unavailable', { what: 'migrations', pending });
    return { status: engine ? 'ok' : 'degraded', database: 'ok', migrations: 'ok', engine: engine ? 'ok' : 'away' };
  }

  private async pending(): Promise<string[]> {
    try {
      return await pendingMigrations(this.work.source);
    } catch {
      throw edgeProblem('unavailable', { what: 'database' });
    }
  }
}
