import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { join } from 'node:path';
import { AppModule, type ApiParts } from './app.module';
import { serveOpenApi } from './http/openapi-file';
import { limited } from './http/rate-limit';
import { nestLog, processLog, requestLog } from './http/request-log';
import { serveConsole } from './http/static-console';

/** Where the API lives, and what lies beside it. */
export const apiPrefix: Parameters<INestApplication['setGlobalPrefix']> = [
  'api/v1',
  { exclude: ['health/live', 'health/ready', 'metrics'] },
];

/** What the console needs and nothing else; styles inline because its components set them so. */
const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

/** Personal data stays out of every cache. */
function noStore(request: Request, response: Response, next: NextFunction): void {
  if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
  next();
}

/** Longer than what stands before it keeps a connection (a minute, as a rule): else a request meets one that is just being closed. */
const keepAliveMs = 65_000;

/** The HTTP application, not yet listening. Tests and `main` make it the same way. */
export async function createApi(parts: ApiParts): Promise<INestApplication> {
  const log = processLog(parts.log ?? { level: 'warn' });
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(parts), { logger: nestLog(log), bodyParser: false });
  app.set('etag', false); // answers are kept nowhere; those that an act names by its tag set their own
  app.use(requestLog(log));
  if (parts.requestsPerMinute) app.use(limited(parts.requestsPerMinute));
  app.useBodyParser('json', { limit: '256kb' });
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: policy } }));
  app.use(noStore);
  app.getHttpServer().keepAliveTimeout = keepAliveMs;
  app.setGlobalPrefix(...apiPrefix);
  serveOpenApi(app);
  serveConsole(app, parts.console ?? join('dist', 'console'));
  return app;
}
