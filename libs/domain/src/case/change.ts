import type { EntryDraft, IncumbencyDraft, Notice } from './entry';
import type { Refusal } from './refusals';
import type { VersionInForce } from './scene';
import type { CaseState } from './state';

/** What an act or a move did: the new rows, its one entry, and what it hands out. */
export interface Change {
  readonly state: CaseState;
  readonly entry: EntryDraft;
  readonly notices: readonly Notice[];
  readonly incumbencies: readonly IncumbencyDraft[];
  /** The version of the procedure that the case is bound to from here on. */
  readonly binds?: VersionInForce;
}

export const change = (state: CaseState, entry: EntryDraft, notices: readonly Notice[] = []): Change => ({
  state,
  entry,
  notices,
  incumbencies: [],
});

/** What is answered to an act. */
export type Verdict = { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly refusal: Refusal };
