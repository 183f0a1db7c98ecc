import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { edgeProblem } from './problem';

const minuteMs = 60_000;

/**
 * So many requests a minute for each session, and for each address where there is none; counted by each process for itself.
 * Every answer says in `RateLimit-*` what is left, a refusal in `Retry-After` when to come again.
 */
export function limited(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: minuteMs,
    limit: perMinute,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    validate: false, // the key is a session's; which proxy to believe is nobody's guess
    skip: ({ path }) => !path.startsWith('/api/'),
    keyGenerator: ({ headers, ip }) => headers.authorization ?? headers.cookie ?? ipKeyGenerator(ip ?? ''),
    handler: (_request, _response, next) => next(edgeProblem('too-many-requests')),
  });
}
