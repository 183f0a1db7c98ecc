import { sessionAnswered, sessionRefused } from '../session/lifetime';
import { offline, problemOf } from './problem';

const base = '/api/v1';

/** One request to the API under the session's cookie. Problems are thrown as `Problem`; no answer at all as `offline`. */
async function request<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<T> {
  const response = await fetch(base + path, {
    method,
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw offline();
  });
  if (response.status === 401) sessionRefused();
  else sessionAnswered();
  const text = await response.text();
  const answer: unknown = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
  if (!response.ok) throw problemOf(response.status, answer);
  return answer as T;
}

export type Query = Readonly<Record<string, string | undefined>>;

export function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter((e): e is [string, string] => e[1] !== undefined && e[1] !== '');
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

export const read = <T>(path: string, query?: Query): Promise<T> => request<T>('GET', withQuery(path, query), undefined, {});

/** What the server must be told of a write beside its body. */
export interface Sending {
  /** The same key for each try of the same act: however often it is sent, it counts once. */
  readonly key?: string;
  /** Revision of the step, or of the case, as it was shown. */
  readonly ifMatch?: number;
}

export const send = <T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, sending: Sending = {}): Promise<T> =>
  request<T>(method, path, body, {
    ...(sending.key ? { 'idempotency-key': sending.key } : {}),
    ...(sending.ifMatch === undefined ? {} : { 'if-match': `"${sending.ifMatch}"` }),
  });
