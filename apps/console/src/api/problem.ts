/** A refusal or fault as the API tells it (RFC 9457): a code and parameters, never a sentence. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly rule?: string,
    /** To be quoted to whoever looks after the system: the server's log has it. */
    readonly requestId?: string,
  ) {
    super(code);
  }
}

interface ProblemBody {
  readonly code?: string;
  readonly params?: Record<string, unknown>;
  readonly rule?: string;
  readonly requestId?: string;
}

export function problemOf(status: number, body: unknown): Problem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as ProblemBody;
  return new Problem(status, told.code ?? 'unknown', told.params ?? {}, told.rule, told.requestId);
}

/** The network gave no answer at all. */
export const offline = (): Problem => new Problem(0, 'offline');

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem(0, 'unknown', { text: String(error) });
