import { edgeProblems, type EdgeProblem } from '#contracts';
import type { Refusal, RefusalCode } from '#domain';

/** A "no" on its way to the client: RFC 9457, with a stable code and parameters, never a sentence for a screen. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Readonly<Record<string, unknown>> = {},
    readonly rule?: string,
  ) {
    super(code);
  }
}

export const edgeProblem = (code: EdgeProblem, params: Readonly<Record<string, unknown>> = {}): Problem =>
  new Problem(edgeProblems[code], code, params);

const statusOf: Partial<Record<RefusalCode, number>> = {
  'not-found': 404,
  'not-your-turn': 403,
  'not-on-roll': 403,
  'own-case': 403,
  'not-a-teller': 403,
  'figures-do-not-add-up': 422,
  'report-missing': 422,
  'unknown-person': 422,
  'teller-is-candidate': 422,
  'tellers-missing': 422,
  'stale-revision': 412,
  'field-missing': 422,
  'field-unknown': 422,
  'field-wrong-type': 422,
  'too-long': 422,
  'reason-missing': 422,
  'ground-missing': 422,
  'unknown-ground': 422,
  'unknown-option': 422,
  'unknown-candidate': 422,
  'instrument-missing': 422,
  'hold-in-the-past': 422,
  'no-candidate-stands': 422,
  'item-not-reopened': 422,
  'paper-not-allowed': 422,
  'evidence-missing': 422,
  'occurred-before-opening': 422,
  'occurred-in-the-future': 422,
  'before-the-decision': 422,
  'office-ended': 422,
  'recorded-too-late': 422,
  'not-correctable': 422,
  'nothing-to-correct': 422,
  'unknown-correction': 422,
  'same-person': 403,
  'not-eligible': 422,
  'unknown-rule': 422,
  'too-many-candidates': 422,
  'unknown-document': 422,
  'date-in-the-future': 422,
  'extension-beyond-limit': 422,
  'extension-too-short': 422,
};

/** A refusal of the domain; whoever may not know of the case learns nothing but 404. */
export function refused(refusal: Refusal): Problem {
  return new Problem(statusOf[refusal.code] ?? 409, refusal.code, refusal.params ?? {}, refusal.rule);
}
