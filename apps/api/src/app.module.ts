import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { EngineGateway } from '#engine';
import { DefinitionStore, UnitOfWork } from '#persistence';
import type { DataSource } from 'typeorm';
import { ActsController } from './acts/acts.controller';
import { ForeseeAct } from './acts/foresee-act';
import { SubmitAct } from './acts/submit-act';
import { ParkedLog } from './audit/parked-log';
import { AdminController } from './admin/admin.controller';
import { BatchesController } from './admin/batches.controller';
import { Deliveries } from './admin/deliveries';
import { DeliveriesController } from './admin/deliveries.controller';
import { Inspect } from './admin/inspect';
import { Moratoria } from './admin/moratoria';
import { MoratoriaController } from './admin/moratoria.controller';
import { ReadEngine } from './admin/read-engine';
import { Ring } from './admin/ring';
import { PublishCalendar } from './admin/publish-calendar';
import { Steer } from './admin/steer';
import { SecurityLog } from './audit/security-log';
import { CaseController } from './cases/case.controller';
import { CasesController } from './cases/cases.controller';
import { ExportCases } from './cases/export-cases';
import { InScene } from './cases/in-scene';
import { ListCases } from './cases/list-cases';
import { SummariseCases } from './cases/summarise-cases';
import { PreviewCase } from './cases/preview-case';
import { ReadCase } from './cases/read-case';
import { ReadTimeline } from './cases/read-timeline';
import { ReadTrail } from './cases/read-trail';
import { StartCase } from './cases/start-case';
import { Waiting } from './cases/waiting';
import { DemoModule } from './demo/demo.module';
import { Drafts } from './drafts/drafts';
import { DraftsController } from './drafts/drafts.controller';
import { EventsController, Heartbeat } from './events/events.controller';
import { Hints } from './events/hints';
import { Hub } from './events/hub';
import { Cursors } from './http/cursors';
import { KeyGuard } from './http/key.guard';
import { Once } from './http/once';
import { ProblemFilter } from './http/problem.filter';
import type { LogOptions } from './http/request-log';
import { SessionController } from './http/session.controller';
import { SessionGuard } from './http/session.guard';
import { Sessions } from './http/sessions';
import { ValidatedPipe } from './http/validated.pipe';
import { HealthController } from './operations/health.controller';
import { Metrics } from './operations/metrics';
import { MetricsController } from './operations/metrics.controller';
import { MeController } from './me/me.controller';
import { MyCases } from './me/my-cases';
import { ReadMe } from './me/read-me';
import { SetMail } from './me/set-mail';
import { ListNotices } from './notices/list-notices';
import { NoticesController } from './notices/notices.controller';
import { ReadNotices } from './notices/read-notices';
import { PeopleController } from './people/people.controller';
import { Pick } from './people/pick';
import { ProceduresController } from './procedures/procedures.controller';
import { ReadProcedures } from './procedures/read-procedures';
import { Find } from './search/find';
import { SearchController } from './search/search.controller';
import { ListTasks } from './tasks/list-tasks';
import { Advance } from './rehearsal/advance';
import { CreateRehearsal } from './rehearsal/create-rehearsal';
import { Play } from './rehearsal/play';
import { ReadRehearsal } from './rehearsal/read-rehearsal';
import { ReadStory } from './rehearsal/read-story';
import { RehearsalController } from './rehearsal/rehearsal.controller';
import { RehearsalsController } from './rehearsal/rehearsals.controller';
import { TasksController } from './tasks/tasks.controller';

export interface ApiParts {
  readonly source: DataSource;
  readonly sessionKey: Uint8Array;
  /** For reading histories and advancing rehearsals; no act needs it. */
  readonly engine: EngineGateway;
  /** Folder of the built console; dist/console unless given. */
  readonly console?: string;
  /** Warnings and errors to standard output unless given. */
  readonly log?: LogOptions;
  /** Registers the list of demo people and their sessions: only under the demo profile, only on loopback. */
  readonly demo: boolean;
  /** Of streams of events; 20 s unless given. */
  readonly heartbeatMs?: number;
  /** Of each session; none is refused unless given. */
  readonly requestsPerMinute?: number;
}

const controllers = [
  CasesController,
  CaseController,
  ActsController,
  TasksController,
  NoticesController,
  DraftsController,
  PeopleController,
  ProceduresController,
  SearchController,
  MeController,
  EventsController,
  AdminController,
  BatchesController,
  MoratoriaController,
  DeliveriesController,
  RehearsalController,
  RehearsalsController,
  SessionController,
  HealthController,
  MetricsController,
];

/** One class per verb; what they share stands above them. */
const verbs = [
  Metrics,
  Hints,
  Hub,
  SecurityLog,
  ParkedLog,
  InScene,
  Once,
  SubmitAct,
  ForeseeAct,
  StartCase,
  PreviewCase,
  ListCases,
  SummariseCases,
  ExportCases,
  ReadCase,
  ReadTimeline,
  ReadTrail,
  Waiting,
  ListTasks,
  ListNotices,
  ReadNotices,
  Drafts,
  Pick,
  ReadProcedures,
  Find,
  Inspect,
  ReadEngine,
  Ring,
  PublishCalendar,
  Steer,
  Moratoria,
  Deliveries,
  ReadMe,
  MyCases,
  SetMail,
  Advance,
  CreateRehearsal,
  Play,
  ReadRehearsal,
  ReadStory,
];

@Module({})
export class AppModule {
  static with(parts: ApiParts): DynamicModule {
    const work = new UnitOfWork(parts.source, new DefinitionStore());
    const sessions = new Sessions(parts.sessionKey);
    return {
      module: AppModule,
      controllers,
      imports: parts.demo ? [DemoModule.with(work, sessions)] : [],
      providers: [
        { provide: UnitOfWork, useValue: work },
        { provide: EngineGateway, useValue: parts.engine },
        { provide: Sessions, useValue: sessions },
        { provide: Heartbeat, useValue: new Heartbeat(parts.heartbeatMs) },
        { provide: Cursors, useValue: new Cursors(parts.sessionKey) },
        { provide: APP_PIPE, useClass: ValidatedPipe },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: KeyGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...verbs,
      ],
    };
  }
}
