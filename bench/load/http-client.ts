import { randomUUID } from 'node:crypto';
import type { Receipt } from '#persistence';
import { Closed, Connection, type Answer } from './connection';

export interface Answered<T> {
  readonly status: number;
  readonly body: T;
  readonly ms: number;
}

/** One person's requests under a session. */
export class HttpClient {
  private readonly host: string;

  constructor(
    base: string,
    private readonly token: string,
  ) {
    this.host = new URL(base).host;
  }

  get<T>(path: string): Promise<Answered<T>> {
    return this.send<T>('GET', path);
  }

  /**
   * A writing request under a key of its own, with the revision that was shown where there is one; an answer other than 201
   * is an error: the load has no room for refusals.
   */
  async post(path: string, body: object, shown?: number): Promise<Answered<Receipt>> {
    const answer = await this.send<Receipt>('POST', path, { body, shown });
    if (answer.status !== 201) throw new Error(`${path} ${JSON.stringify(body)}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  private async send<T>(
    method: string,
    path: string,
    { body, shown }: { body?: object; shown?: number | undefined } = {},
  ): Promise<Answered<T>> {
    const payload = body === undefined ? '' : JSON.stringify(body);
    const head = [
      `${method} /api/v1${path} HTTP/1.1`,
      `host: ${this.host}`,
      `authorization: Bearer ${this.token}`,
      ...(shown === undefined ? [] : [`if-match: "${shown}"`]),
      ...(payload
        ? ['content-type: application/json', `content-length: ${Buffer.byteLength(payload)}`, `idempotency-key: ${randomUUID()}`]
        : []),
    ];
    const request = `${head.join('\r\n')}\r\n\r\n${payload}`;
    const began = performance.now();
    const again = (): Promise<Answer> => Connection.ask(this.host, request);
    // A kept connection that the server closed while the request was on its way: sent again under the same key.
    const { status, text } = await again().catch((error: unknown) => (error instanceof Closed ? again() : Promise.reject(error as Error)));
    const ms = performance.now() - began;
    return { status, body: JSON.parse(text) as T, ms };
  }
}
