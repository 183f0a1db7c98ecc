/**
 * What a failure means for the transaction it ended. `busy`: a lock did not come in time · `passing`: the same
 * transaction may succeed later (08, 40, 53, 55, 57 or a lost connection) · `lasting`: the same rows fail again (22,
 * 23) · `other`: nobody planned it.
 */
export type Fault = 'busy' | 'passing' | 'lasting' | 'other';

const network = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'ERR_STREAM_DESTROYED'],
  ...['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'ENOTFOUND', 'EAI_AGAIN'],
]);
const lost = /^Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/;

export function faultOf(error: unknown): Fault {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (code === '55P03') return 'busy';
  if (typeof code === 'string') {
    if (/^(08|40|53|55|57)...$/.test(code) || code === '25P03' || network.has(code)) return 'passing';
    if (/^(22|23)...$/.test(code)) return 'lasting';
  }
  return typeof message === 'string' && lost.test(message) ? 'passing' : 'other';
}

/** Two requests with one idempotency key reached their inserts together: the second finds the first's answer when run again. */
export function isTwin(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  return code === '23505' && constraint === 'idempotency_pkey';
}

/** The case's own queue in this process is longer than anybody should wait. Answered as a lock that did not come. */
export class Busy extends Error {
  readonly code = '55P03';

  constructor() {
    super('too many acts wait for this case');
  }
}
