import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { UnitOfWork } from '#persistence';
import type { Actor, WithActor } from './actor';
import { edgeProblem } from './problem';
import { renewAfterMs, sessionCookie, sessionMs, Sessions } from './sessions';

/** Marks a route that needs no session: health, the demo's list of people. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata('open', true);

/** Marks a route whose own first statement asks whether its person is active: an act is not to cost one more. */
export const AsksItself = (): MethodDecorator => SetMetadata('asks-itself', true);

function tokenOf(request: WithActor): { token: string; bearer: boolean } {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const cookie = new RegExp(`(?:^|; )${sessionCookie}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1];
  return { token: bearer ?? cookie ?? '', bearer: bearer !== undefined };
}

/**
 * Every route needs a session of an active person unless it says otherwise: who is deactivated has none from that moment on,
 * whatever his token says. The cookie is renewed on use; scripts send it as Bearer.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
    private readonly work: UnitOfWork,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>('open', [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<WithActor>();
    const { token, bearer } = tokenOf(request);
    const session = await this.sessions.read(token);
    if (!session) throw edgeProblem('unauthenticated');
    const { actor, issuedAt, endsAt } = session;
    const renews = !bearer && Date.now() - issuedAt > renewAfterMs;
    // It asks about its person; whoever plays him is asked about here.
    const asksItself = !actor.playedBy && this.reflector.get<boolean>('asks-itself', context.getHandler()) === true;
    if ((renews || !asksItself) && !(await this.isActive(actor))) throw edgeProblem('unauthenticated');
    request.actor = actor;
    request.sessionEndsAt = endsAt;
    if (renews) setSession(context.switchToHttp().getResponse<Response>(), await this.sessions.issue(actor, actor.sessionId));
    return true;
  }

  /** He, and whoever plays him. One statement, no transaction: every read pays for it. */
  private async isActive({ org, personId, playedBy }: Actor): Promise<boolean> {
    const persons = [...new Set([personId, playedBy ?? personId])];
    const [row] = await this.work.source.query<[{ active: boolean }]>('select all_active($1, $2) as active', [org, persons]);
    return row.active;
  }
}

export function setSession(response: Response, token: string): void {
  response.cookie(sessionCookie, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: sessionMs });
}
