import { asSent } from './shown';

export interface Answer {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

let keys = 0;

/** A person at his desk: requests under a session of his. */
export class Desk {
  constructor(
    private readonly base: string,
    private readonly token: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** The same person, whose requests carry these headers too. */
  with(headers: Readonly<Record<string, string>>): Desk {
    return new Desk(this.base, this.token, headers);
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown, idempotencyKey = `key-${process.pid}-${(keys += 1)}`): Promise<Answer> {
    return this.send('POST', path, body, idempotencyKey);
  }

  /** An act on the case as a whole that names no revision is done by somebody who has just looked. */
  async act(caseId: string, body: object, idempotencyKey?: string): Promise<Answer> {
    const looks = !('step' in body) && !('revision' in body);
    const seen = looks ? { revision: (await this.get(`/cases/${caseId}`)).body?.revision ?? 1 } : {};
    return this.post(`/cases/${caseId}/acts`, { ...seen, ...body }, idempotencyKey);
  }

  /** The body as it came, its byte order mark included: for exports. */
  async raw(path: string, encoding: 'utf8' | 'base64' = 'utf8'): Promise<string> {
    const response = await fetch(`${this.base}/api/v1${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    return Buffer.from(await response.arrayBuffer()).toString(encoding);
  }

  /** An open stream of the server's. */
  async stream(path: string, signal: AbortSignal, headers: Record<string, string>): Promise<AsyncIterable<Uint8Array>> {
    const response = await fetch(`${this.base}/api/v1${path}`, { signal, headers: { ...headers, authorization: `Bearer ${this.token}` } });
    if (!response.body) throw new Error(`${path} gave no stream: ${response.status}`);
    return response.body as unknown as AsyncIterable<Uint8Array>;
  }

  async send(method: string, path: string, written?: unknown, idempotencyKey?: string): Promise<Answer> {
    const { body, headers } = asSent(written);
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        ...this.headers,
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }
}
