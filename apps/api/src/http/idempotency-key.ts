import { createParamDecorator, type ExecutionContext, type ParamDecoratorEnhancer } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { edgeProblem } from './problem';

const documented: ParamDecoratorEnhancer = (target, method) => {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (method !== undefined && descriptor)
    ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 8, maxLength: 200 } })(
      target,
      method,
      descriptor,
    );
};

export function keyOf({ headers }: Request): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) throw edgeProblem('idempotency-key-missing', { min: 8, max: 200 });
  return key;
}

/** Required on every writing POST: the same key with the same body gets the same answer, whatever happened to the first. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => keyOf(context.switchToHttp().getRequest<Request>()),
  [documented],
);
