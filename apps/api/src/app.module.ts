import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { EngineGateway } from '#engine';
import { DefinitionStore, UnitOfWork } from '#persistence';
import type { DataSource } from 'typeorm';
import { ActsController } from './acts/acts.controller';
import { SubmitAct } from './acts/submit-act';
import { SecurityLog } from './audit/security-log';
import { CasesController } from './cases/cases.controller';
import { ListCases } from './cases/list-cases';
import { ReadCase } from './cases/read-case';
import { ReadTrail } from './cases/read-trail';
import { StartCase } from './cases/start-case';
import { Waiting } from './cases/waiting';
import { DemoController } from './demo/demo.controller';
import { Hints } from './events/hints';
import { HealthController } from './health.controller';
import { ProblemFilter } from './http/problem.filter';
import { SessionGuard } from './http/session.guard';
import { Sessions } from './http/sessions';
import { Advance } from './rehearsal/advance';
import { CreateRehearsal } from './rehearsal/create-rehearsal';
import { Play } from './rehearsal/play';
import { ReadRehearsal } from './rehearsal/read-rehearsal';
import { RehearsalController } from './rehearsal/rehearsal.controller';
import { RehearsalsController } from './rehearsal/rehearsals.controller';
import { TasksController } from './tasks/tasks.controller';

export interface ApiParts {
  readonly source: DataSource;
  readonly sessionKey: Uint8Array;
  /** For reading histories and advancing rehearsals; no act needs it. */
  readonly engine: EngineGateway;
  /** Registers the list of demo people and their sessions: only under the demo profile, only on loopback. */
  readonly demo: boolean;
}

@Module({})
export class AppModule {
  static with(parts: ApiParts): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        CasesController,
        ActsController,
        TasksController,
        RehearsalController,
        RehearsalsController,
        HealthController,
        ...(parts.demo ? [DemoController] : []),
      ],
      providers: [
        { provide: UnitOfWork, useValue: new UnitOfWork(parts.source, new DefinitionStore()) },
        { provide: EngineGateway, useValue: parts.engine },
        { provide: Sessions, useValue: new Sessions(parts.sessionKey) },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Hints,
        SecurityLog,
        SubmitAct,
        StartCase,
        ReadCase,
        ReadTrail,
        ListCases,
        Waiting,
        Advance,
        CreateRehearsal,
        Play,
        ReadRehearsal,
      ],
    };
  }
}
