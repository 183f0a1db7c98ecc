import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { createSecretKey, randomUUID, type KeyObject } from 'node:crypto';
import type { Actor } from './actor';

export const sessionCookie = 'mandate-session';
const minutes = 30;
export const sessionMs = minutes * 60_000;
/** A session's cookie is renewed on use when it is older than this. */
export const renewAfterMs = 60_000;

/** A session as its token says, whose signature was checked. Both times in milliseconds of the epoch. */
export interface Session {
  readonly actor: Actor;
  readonly issuedAt: number;
  readonly endsAt: number;
}

/** Short signed sessions. The key never leaves the server; a token names organisation and person, and no right of his. */
@Injectable()
export class Sessions {
  /** Imported once: bytes would be imported anew for every request. */
  private readonly key: KeyObject;
  /** Tokens whose signature was checked, each until it ends: a signature says the same every time. */
  private readonly checked = new LRUCache<string, Session>({ max: 10_000 });

  constructor(key: Uint8Array) {
    this.key = createSecretKey(key);
  }

  issue(actor: Omit<Actor, 'sessionId'>, sessionId: string = randomUUID()): Promise<string> {
    return new SignJWT({ org: actor.org, acr: actor.acr, sid: sessionId, ...(actor.playedBy ? { played: actor.playedBy } : {}) })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(actor.personId)
      .setIssuer('mandate')
      .setIssuedAt()
      .setExpirationTime(`${minutes}m`)
      .sign(this.key);
  }

  async read(token: string): Promise<Session | undefined> {
    const known = this.checked.get(token);
    if (known) return known.endsAt > Date.now() ? known : undefined;
    const session = await this.check(token);
    if (session) this.checked.set(token, session);
    return session;
  }

  private async check(token: string): Promise<Session | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, { issuer: 'mandate', algorithms: ['HS256'] });
      const actor = {
        org: payload['org'] as string,
        personId: payload.sub as string,
        acr: payload['acr'] as string,
        sessionId: payload['sid'] as string,
        ...(payload['played'] ? { playedBy: payload['played'] as string } : {}),
      };
      return { actor, issuedAt: (payload.iat ?? 0) * 1000, endsAt: (payload.exp ?? 0) * 1000 };
    } catch {
      return undefined;
    }
  }
}
