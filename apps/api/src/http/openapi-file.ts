import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The committed description of the API, for whoever writes a client; nothing in it is secret. */
export function serveOpenApi(app: NestExpressApplication): void {
  const file = resolve('docs', 'openapi.json');
  if (!existsSync(file)) return;
  app.use('/api/openapi.json', ({ method }: Request, response: Response, next: NextFunction) => {
    if (method !== 'GET') return next();
    response.sendFile(file);
  });
}
