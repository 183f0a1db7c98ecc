import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Author } from '#persistence';

/** Who acts, as everything behind the guard sees him. Sign-in replaces the issuer, not this type. */
export interface Actor {
  readonly org: string;
  readonly personId: string;
  /** Authentication context: how he was known. */
  readonly acr: string;
  readonly sessionId: string;
  /** In a rehearsal: the real person who plays this one. */
  readonly playedBy?: string;
}

/** The actor as evidence names him. */
export const authorOf = (actor: Actor): Author => ({
  person: actor.personId,
  acr: actor.acr,
  ...(actor.playedBy ? { playedBy: actor.playedBy } : {}),
});

/** `sessionEndsAt`: in milliseconds of the epoch. */
export type WithActor = Request & { actor?: Actor; sessionEndsAt?: number };

/** The actor of the request. The guard has put him there; no header or body ever names one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<WithActor>();
  if (!actor) throw new Error('a route without the session guard asked for an actor');
  return actor;
});
