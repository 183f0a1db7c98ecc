import type { Response } from 'express';
import { setSession } from './session.guard';

export type WithToken<T extends { token?: string }> = T & { readonly token: string };

/**
 * Opens the session in the browser. A browser, which tells with each request where it fetches from (Sec-Fetch-Site, a header
 * no script can take away), is given nothing but the cookie, which no script can read; another program gets the token too, to
 * send it as Bearer.
 */
export function sessionAnswer<T extends { token?: string }>(response: Response, answer: WithToken<T>): T {
  setSession(response, answer.token);
  const { token: _token, ...rest } = answer;
  return response.req.headers['sec-fetch-site'] === undefined ? answer : (rest as unknown as T);
}
