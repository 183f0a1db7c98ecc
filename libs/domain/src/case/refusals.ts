/**
 * Every "no" the domain can say, as data. The list is closed: a problem code of the API is one of these or one of the
 * edge's own (libs/contracts/problem-codes).
 */
export type RefusalCode =
  | 'not-found'
  | 'case-ended'
  | 'held'
  | 'not-held'
  | 'hold-in-the-past'
  | 'not-extendable'
  | 'extension-beyond-limit'
  | 'extension-too-short'
  | 'step-lapsed'
  | 'paper-not-allowed'
  | 'evidence-missing'
  | 'occurred-before-opening'
  | 'occurred-in-the-future'
  | 'recorded-too-late'
  | 'step-not-open'
  | 'step-closed'
  | 'not-your-turn'
  | 'already-acted'
  | 'claimed-by-another'
  | 'not-claimable'
  | 'not-claimed'
  | 'wrong-act-for-step'
  | 'not-on-roll'
  | 'ballot-closed'
  | 'vote-final'
  | 'unknown-option'
  | 'option-used'
  | 'ground-missing'
  | 'unknown-ground'
  | 'reason-missing'
  | 'instrument-missing'
  | 'field-missing'
  | 'field-unknown'
  | 'field-wrong-type'
  | 'unknown-candidate'
  | 'candidate-withdrawn'
  | 'vote-open'
  | 'quorum-not-met'
  | 'teller-is-candidate'
  | 'not-a-teller'
  | 'figures-do-not-add-up'
  | 'counts-differ'
  | 'not-reported'
  | 'stale-revision'
  | 'recused'
  | 'own-case'
  | 'not-parked'
  | 'dossier-incomplete'
  | 'document-too-old'
  | 'unknown-document'
  | 'date-in-the-future'
  | 'no-route-back'
  | 'rounds-exhausted'
  | 'too-long'
  | 'not-eligible'
  | 'unknown-rule'
  | 'not-waivable'
  | 'not-correctable'
  | 'nothing-to-correct'
  | 'correction-changes-outcome'
  | 'unknown-correction'
  | 'already-confirmed'
  | 'stale-correction'
  | 'same-person'
  | 'already-waived'
  | 'too-many-candidates';

export interface Refusal {
  readonly code: RefusalCode;
  /** Key of the rule that says no: a definition path or the name of a general rule. */
  readonly rule?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export const no = (code: RefusalCode, params?: Refusal['params'], rule?: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...(rule ? { rule } : {}), ...(params ? { params } : {}) },
});
