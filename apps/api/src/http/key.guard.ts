import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { keyOf } from './idempotency-key';

/** Marks a POST after which no row differs: a look at what an act would do, a session of the demo. */
export const KeepsNothing = (): MethodDecorator => SetMetadata('keeps-nothing', true);

/** Every POST that writes demands an idempotency key, before anything is read: a route says so only where it writes nothing. */
@Injectable()
export class KeyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.method === 'POST' && !this.reflector.get<boolean>('keeps-nothing', context.getHandler())) keyOf(request);
    return true;
  }
}
