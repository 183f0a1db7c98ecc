import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { createSecretKey, randomUUID, type KeyObject } from 'node:crypto';
import type { Actor } from './actor';

export const sessionCookie = 'mandate-session';
const minutes = 30;

/** Short signed sessions. The key never leaves the server; a token names organisation and person, and no right of his. */
@Injectable()
export class Sessions {
  /** Imported once: bytes would be imported anew for every request. */
  private readonly key: KeyObject;

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

  async read(token: string): Promise<Actor | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, { issuer: 'mandate', algorithms: ['HS256'] });
      return {
        org: payload['org'] as string,
        personId: payload.sub as string,
        acr: payload['acr'] as string,
        sessionId: payload['sid'] as string,
        ...(payload['played'] ? { playedBy: payload['played'] as string } : {}),
      };
    } catch {
      return undefined;
    }
  }
}
