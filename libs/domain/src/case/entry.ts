import type { Instant } from '../calendar/time';

/** What becomes one audit entry: ids, codes, integers and instants in `payload`; names, typed text and open choices in `values`. */
export interface EntryDraft {
  readonly type: string;
  readonly at: Instant;
  /** Due instant of a move by time, `occurredAt` of a paper act, else `at`. */
  readonly effective: Instant;
  readonly step?: string;
  readonly round?: number;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Path → value; only its commitment enters the entry. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** A notice inside the product: there at commit. `rule` says which rung or move wrote it. */
export interface Notice {
  readonly id: string;
  readonly person: string;
  readonly step: string | null;
  readonly kind:
    | 'task'
    | 'remind'
    | 'overdue'
    | 'escalate'
    | 'unseated'
    | 'blocked'
    | 'due-moved'
    | 'correction'
    | 'ended'
    | 'reported'
    | 'declined'
    | 'countermanded';
  readonly rung: string | null;
  readonly at: Instant;
}

/** The evidence that a decision puts somebody into office; written in the decision's own transaction. */
export interface IncumbencyDraft {
  readonly id: string;
  readonly person: string;
  readonly post: string;
  readonly unit: string;
  readonly validFrom: string;
  /** The first day on which it is no longer held; the day it begins where it never was. */
  readonly validUntil: string | null;
  /** Of a row there already: the entry that began it, and how it is closed now. */
  readonly closes?: { readonly begunBy: number; readonly how: Undoing };
}

/** How a decision is undone after it was taken: by the person appointed, or by the authority. */
export type Undoing = 'declined' | 'countermanded';
