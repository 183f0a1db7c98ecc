/** Codes of the edge; the domain's refusals (RefusalCode) are the rest. Documented in docs/problems.md. */
export const edgeProblems = {
  'bad-request': 400,
  unauthenticated: 401,
  'not-found': 404,
  'cursor-invalid': 400,
  'procedure-not-in-force': 422,
  'wrong-number-of-candidates': 422,
  'calendar-malformed': 422,
  'calendar-not-next': 409,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'precondition-required': 428,
  'stale-revision': 412,
  'not-a-rehearsal': 409,
  'clock-never-back': 422,
  unsettled: 503,
  busy: 503,
  unavailable: 503,
  'too-large': 413,
  'wrong-media-type': 415,
  'too-many-requests': 429,
  internal: 500,
} as const;

export type EdgeProblem = keyof typeof edgeProblems;
