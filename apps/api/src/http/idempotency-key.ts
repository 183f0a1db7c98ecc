import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { edgeProblem } from './problem';

/** Required on every writing POST: the same key with the same body gets the same answer, whatever happened to the first. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<Request>().headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) throw edgeProblem('idempotency-key-missing', { min: 8, max: 200 });
  return key;
});
