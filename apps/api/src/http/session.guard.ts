import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import type { WithActor } from './actor';
import { edgeProblem } from './problem';
import { renewAfterMs, sessionCookie, sessionMs, Sessions } from './sessions';

/** Marks a route that needs no session: health, the demo's list of people. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata('open', true);

function tokenOf(request: WithActor): { token: string; bearer: boolean } {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const cookie = new RegExp(`(?:^|; )${sessionCookie}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1];
  return { token: bearer ?? cookie ?? '', bearer: bearer !== undefined };
}

/** Every route needs a session unless it says otherwise. The cookie is renewed on use; scripts send it as Bearer. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>('open', [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<WithActor>();
    const { token, bearer } = tokenOf(request);
    const session = await this.sessions.read(token);
    if (!session) throw edgeProblem('unauthenticated');
    const { actor, issuedAt, endsAt } = session;
    request.actor = actor;
    request.sessionEndsAt = endsAt;
    if (!bearer && Date.now() - issuedAt > renewAfterMs)
      setSession(context.switchToHttp().getResponse<Response>(), await this.sessions.issue(actor, actor.sessionId));
    return true;
  }
}

export function setSession(response: Response, token: string): void {
  response.cookie(sessionCookie, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: sessionMs });
}
