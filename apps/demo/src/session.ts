import { randomUUID } from 'node:crypto';

/** What the API answered; its shape is the route's. */
export type Body = ReturnType<typeof JSON.parse>;

/** The API said no. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** One person's session with the API. A refusal throws: a story knows what it may do. */
export class Session {
  constructor(
    private readonly base: string,
    private readonly token?: string,
  ) {}

  as(token: string): Session {
    return new Session(this.base, token);
  }

  get(path: string): Promise<Body> {
    return this.send('GET', path);
  }

  /** Nobody's to see answers undefined. */
  async find(path: string): Promise<Body | undefined> {
    const answer = await this.request('GET', path);
    return answer.ok ? answer.json() : undefined;
  }

  /**
   * `key`: asked again with the same, the API answers what it answered first. A revision in the body is the one that was
   * shown, and travels as If-Match.
   */
  post(path: string, body: object, key?: string): Promise<Body> {
    return this.send('POST', path, body, key);
  }

  /** The refusal is the point: anything else throws. */
  async refused(path: string, body: object, code: string): Promise<void> {
    const answer = await this.request('POST', path, body);
    const problem = (await answer.json()) as { code?: string };
    if (answer.ok || problem.code !== code) throw new Error(`POST ${path} answered ${answer.status} ${problem.code ?? ''}, not ${code}`);
  }

  private async send(method: string, path: string, body?: object, key?: string): Promise<Body> {
    const answer = await this.request(method, path, body, key);
    const text = await answer.text();
    if (!answer.ok) throw new Refused(`${method} ${path} answered ${answer.status}: ${text}`, answer.status);
    return JSON.parse(text);
  }

  private request(method: string, path: string, written?: object, key: string = randomUUID()): Promise<Response> {
    const { revision, ...rest } = { revision: undefined, ...written };
    const body = written && rest;
    const headers = {
      ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      ...(revision === undefined ? {} : { 'if-match': `"${String(revision)}"` }),
      ...(body ? { 'content-type': 'application/json', 'idempotency-key': key } : {}),
    };
    return fetch(`${this.base}/api/v1${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  }
}
