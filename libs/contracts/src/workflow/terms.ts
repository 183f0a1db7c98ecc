/** What crosses the border between the daily look at terms of office and its activity: an opaque id and a count. */
export interface TermsRef {
  readonly org: string;
}

export interface TermsAnswer {
  /** Terms for which a start was prepared just now. */
  readonly prepared: number;
  readonly inWords: string;
}

export interface TermsActivities {
  lookAtTerms(ref: TermsRef): Promise<TermsAnswer>;
}

/** Of the workflow, and of the schedule that starts it. */
export const termsWorkflowIdOf = (org: string): string => `terms/${org}`;
