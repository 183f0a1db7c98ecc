import { Agent, request, type OutgoingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Receipt } from '#persistence';

const agent = new Agent({ keepAlive: true, maxSockets: 512 });

export interface Answered<T> {
  readonly status: number;
  readonly body: T;
  readonly ms: number;
}

class Closed extends Error {}

/** One person's requests under a session. Plain node:http on kept connections: the client shares the machine with what it measures. */
export class HttpClient {
  constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

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

  private send<T>(method: string, path: string, { body, shown }: { body?: object; shown?: number | undefined } = {}): Promise<Answered<T>> {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(shown === undefined ? {} : { 'if-match': `"${shown}"` }),
      ...(payload ? { 'content-type': 'application/json', 'content-length': payload.length, 'idempotency-key': randomUUID() } : {}),
    };
    const began = performance.now();
    const again = (): Promise<Answered<T>> => this.request(method, path, { headers, payload, began });
    // A kept connection that the server closed while the request was on its way: sent again under the same key.
    return again().catch((error: unknown) => (error instanceof Closed ? again() : Promise.reject(error as Error)));
  }

  private request<T>(
    method: string,
    path: string,
    { headers, payload, began }: { headers: OutgoingHttpHeaders; payload: Buffer | undefined; began: number },
  ): Promise<Answered<T>> {
    return new Promise((resolve, reject) => {
      const sent = request(`${this.base}/api/v1${path}`, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const ms = performance.now() - began;
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString()) as T, ms });
        });
      });
      sent.on('error', (error: NodeJS.ErrnoException) => reject(sent.reusedSocket && error.code === 'ECONNRESET' ? new Closed() : error));
      sent.end(payload);
    });
  }
}
