import { Module, type DynamicModule, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Carrier } from './carrier';
import { HealthController } from './health.controller';
import { Metrics } from './metrics';
import { WorkerParts } from './parts';
import { WorkerHost } from './worker-host';

@Module({})
export class WorkerModule {
  static with(parts: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      controllers: [HealthController],
      providers: [
        { provide: WorkerParts, useValue: parts },
        { provide: Metrics, useFactory: () => new Metrics(parts.relaySource) },
        Carrier,
        WorkerHost,
      ],
    };
  }
}

/** The worker as an application, not yet started. Tests and `main` make it the same way. */
export function createWorkerApp(parts: WorkerParts): Promise<INestApplication> {
  return NestFactory.create(WorkerModule.with(parts), { logger: ['error', 'warn'] });
}
