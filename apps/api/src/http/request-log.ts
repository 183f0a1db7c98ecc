import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import pino, { type DestinationStream, type LevelWithSilent, type Logger } from 'pino';
import { pinoHttp } from 'pino-http';

export interface LogOptions {
  readonly level: LevelWithSilent;
  /** Standard output unless given. */
  readonly to?: DestinationStream;
}

/** One JSON line per event. What opens a session never enters it, in whatever object it comes. */
export function processLog({ level, to }: LogOptions): Logger {
  const secrets = ['authorization', 'cookie', '["set-cookie"]', '["idempotency-key"]'];
  const paths = ['req', 'res'].flatMap((of) => secrets.map((name) => `${of}.headers${name.startsWith('[') ? '' : '.'}${name}`));
  const options = { level, base: { process: 'api' }, redact: { paths, censor: '[redacted]' } };
  return pino(options, to ?? gathered());
}

/** Of lines that a full disk refuses; those that come after are lost. */
const keptBytes = 1_048_576;

/** Standard output, some lines at a time and at least every second: a write for each request would cost more than the line. */
function gathered(): DestinationStream {
  const out = pino.destination({ minLength: 4096, maxLength: keptBytes, sync: true });
  out.on('error', () => undefined); // nobody is refused an answer because it can't be logged
  setInterval(() => out.flush(), 1_000).unref();
  return out;
}

/** An id that the caller may give, so that a request is found in both logs. Anything longer or stranger is replaced. */
const ofCaller = /^[\w.-]{8,100}$/;

/**
 * A line per request: its id, path, status and time. No body is logged and no query string, for both carry names. The id
 * goes out in `X-Request-Id` and in every problem.
 */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp<Request, Response>({
    logger: log,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && ofCaller.test(given) ? given : randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: ({ url }) => /^\/(health|metrics)(\/|$)/.test(url ?? '') },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });
}

/** Nest's own words, in the same log. */
export function nestLog(log: Logger): LoggerService {
  const say =
    (level: 'info' | 'error' | 'warn') =>
    (message: unknown, ...more: unknown[]): void => {
      const about = { context: more.at(-1) };
      if (typeof message === 'object' && message !== null) log[level]({ ...about, ...message });
      else log[level](about, String(message));
    };
  return { log: () => undefined, error: say('error'), warn: say('warn'), fatal: say('error') };
}
