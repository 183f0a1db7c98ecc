import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { AppModule, type ApiParts } from './app.module';

/** Where the API lives, and what lies beside it. */
export const apiPrefix: Parameters<INestApplication['setGlobalPrefix']> = [
  'api/v1',
  { exclude: ['health/live', 'health/ready', 'metrics'] },
];

/** The HTTP application, not yet listening. Tests and `main` make it the same way. */
export async function createApi(parts: ApiParts): Promise<INestApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(parts), { logger: ['error', 'warn'], bodyParser: false });
  app.useBodyParser('json', { limit: '256kb' });
  app.use(helmet());
  app.setGlobalPrefix(...apiPrefix);
  return app;
}
