import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

/** How a file may lie beside itself, compressed at the build; the better first. */
const packed = { br: '.br', gzip: '.gz' } as const;
const packings = Object.keys(packed) as (keyof typeof packed)[];

/** The built console at `/`, where there is one. Files carry their hash in their name; a deep link gets the page itself. */
export function serveConsole(app: NestExpressApplication, folder: string): void {
  const page = join(resolve(folder), 'index.html');
  if (!existsSync(page)) return;
  app.use(asPacked(resolve(folder)));
  app.useStaticAssets(resolve(folder), { index: false, setHeaders: describe });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const asks =
      request.method === 'GET' &&
      request.accepts('html') &&
      !/^\/(api|health|metrics)(\/|$)/.test(request.path) &&
      !request.path.includes('.');
    if (!asks) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}

/** Asked for a file, gives the one that was packed as the browser takes it. Nothing is compressed while somebody waits, no stream ever. */
function asPacked(folder: string) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!/^\/assets\/[\w.-]+\.(js|css)$/.test(request.path)) return next();
    response.vary('Accept-Encoding');
    const packing = packings.find((p) => request.acceptsEncodings(p)); // ours is the better first, whatever a browser names first
    if (packing && existsSync(join(folder, request.path + packed[packing]))) request.url = request.path + packed[packing];
    next();
  };
}

function describe(response: Response, file: string): void {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  const packing = packings.find((p) => packed[p] === extname(file));
  if (!packing) return;
  response.setHeader('Content-Encoding', packing);
  response.type(extname(file.slice(0, -packed[packing].length)));
}
