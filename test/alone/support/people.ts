import type { Answer } from '../../e2e/support/desk';
import { asSent } from '../../e2e/support/shown';
import type { Sender } from '../../e2e/support/walk';
import type { Installation } from './installation';

/** An act that was answered with success: what must be there, exactly once, whatever died. */
export interface Acknowledged {
  readonly org: string;
  readonly caseId: string;
  readonly actor: string;
  readonly key: string;
  readonly seq: number;
  readonly hash: string;
}

let keys = 0;

/** People at their browsers: who gets no answer sends the same request again, with the same key. */
export class People {
  readonly acknowledged: Acknowledged[] = [];
  /** Where the next first attempt goes, instead of to `url`. */
  armed: string | undefined;

  constructor(
    private readonly installation: Installation,
    public url: string,
  ) {}

  as(org: string): (person: string) => Promise<Sender> {
    return async (person) => {
      const token = await this.installation.sessions.issue({ org, personId: person, acr: 'test' });
      return { post: (path, body, key = `key-${process.pid}-${(keys += 1)}`) => this.send({ org, person, token, path, body, key }) };
    };
  }

  private async send(request: Request): Promise<Answer> {
    const first = this.armed;
    this.armed = undefined;
    let answer = first ? await attempt(first, request) : undefined;
    for (let n = 0; (answer === undefined || answer.status === 503) && n < 600; n += 1) {
      if (n > 0) await new Promise((resolve) => setTimeout(resolve, 100));
      answer = await attempt(this.url, request);
    }
    if (answer === undefined) throw new Error('no answer after a minute');
    const { org, person: actor, key } = request;
    if (answer.status === 201 && request.path.startsWith('/cases')) this.acknowledged.push({ org, actor, key, ...answer.body });
    return answer;
  }
}

interface Request {
  readonly org: string;
  readonly person: string;
  readonly token: string;
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
}

async function attempt(url: string, { token, path, body: written, key }: Request): Promise<Answer | undefined> {
  const { body, headers } = asSent(written);
  try {
    const response = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return undefined;
  }
}
