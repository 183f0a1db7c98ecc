import type { Arithmetic } from '../record';

export interface Instrument {
  readonly number: string;
  readonly date: string;
  readonly issuingBody: string;
  readonly signer: string;
  readonly effectiveDate: string;
}

/** One line of a ballot's sum, as the tally keeps it. */
export interface Sum {
  readonly rule: string;
  readonly base: number;
  readonly votes: number;
  readonly need: number;
  readonly passes: boolean;
}

/** What a sentence about an act may need beside who and where. */
export interface Readable {
  readonly count?: number;
  readonly names?: string;
  readonly printed?: number;
  readonly issued?: number;
}

/** Everything a story says, in one language. Sentences for a board member: who, what, why; no code and no id. */
export interface Texts {
  /** `2026-03-02` as people write it, with its weekday. */
  day(date: string): string;
  people(names: readonly string[]): string;
  beginning(f: { procedure: string; post: string; of: string }): string;
  started(f: { who: string; code: string; post: string; candidates: string }): string;
  opened(f: { step: string; round: number; holders: string; accountable: string; due: string }): string;
  due(arithmetic: Arithmetic): string;
  acted(f: { who: string; step: string; act: string; payload: Readable }): string;
  filed(f: { who: string; step: string; count: number }): string;
  enteredCounts(f: { count: number }): string;
  skipped(f: { step: string; ground: string }): string;
  deadline(f: { title: string; to: string }): string;
  voted(f: { count: number; yes: number; no: number }): string;
  decided(f: { who: string; option: string; instrument?: Instrument }): string;
  completed(f: { step: string; output: string }): string;
  counted(f: { step: string; sums: readonly Sum[]; outcome: string }): string;
  /** What the same votes would have needed, had nobody been excused. */
  excusedBase(f: { excused: number; roll: number; need: number }): string;
  remind(f: { step: string; to: string; why: string }): string;
  overdue(f: { step: string; to: string; why: string }): string;
  escalate(f: { step: string; to: string; why: string }): string;
  overtaken(f: { step: string; why: string }): string;
  vacant(f: { step: string; why: string }): string;
  inOffice(f: { who: string; post: string; from: string; until: string | null; signedLate: boolean }): string;
  ended(outcome: string): string;
  /** What the catalogue has no sentence for is told all the same. */
  other(f: { type: string; step: string }): string;
  byTime: string;
  verified(f: { entries: number; ok: boolean }): string;
  asExpected(f: { differences: readonly string[] }): string;
  took(seconds: number): string;
}
