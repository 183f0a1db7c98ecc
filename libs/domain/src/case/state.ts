import type { Instant, LocalDate } from '../calendar/time';
import type { ClockRow, RungRow } from './clock/ledger';
import type { Obstacle } from './obstacle';

export type { Obstacle } from './obstacle';
export type { ClockRow, Extension, Left, RungRow } from './clock/ledger';

/**
 * A case as rows. A verb returns a new value of this type; the store writes the difference, row by row, so what the
 * domain means and what the database holds can't drift. Every row has an `id` made by the application (uuid v7).
 */
export interface CaseState {
  readonly case: CaseRow;
  readonly candidates: readonly CandidateRow[];
  readonly steps: readonly StepRow[];
  readonly seats: readonly SeatRow[];
  readonly roll: readonly RollRow[];
  readonly ballots: readonly BallotRow[];
  readonly votes: readonly VoteRow[];
  readonly counts: readonly CountRow[];
  readonly tallies: readonly TallyRow[];
  readonly clocks: readonly ClockRow[];
  readonly rungs: readonly RungRow[];
  readonly documents: readonly DocumentRow[];
  readonly contributions: readonly ContributionRow[];
  readonly waivers: readonly WaiverRow[];
  readonly corrections: readonly CorrectionRow[];
  readonly incidents: readonly IncidentRow[];
}

export type CaseStatus = 'running' | 'held' | 'reported' | 'ended';
export type CaseEnd = 'decided' | 'refused' | 'stopped-reported' | 'withdrawn' | 'lapsed' | 'declined' | 'countermanded';

export interface CaseRow {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly definition: string;
  readonly unit: string;
  readonly post: string;
  readonly authority: string;
  readonly calendar: string;
  readonly status: CaseStatus;
  readonly outcome: CaseEnd | null;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** While held: ground and the end that was foreseen. */
  readonly heldBy: string | null;
  readonly holdGround: string | null;
  readonly holdUntil: Instant | null;
  /** Written by the personnel body when the procedure stopped and reported; ended by the authority's direction alone. */
  readonly reportedStep: string | null;
  /** Whether the version of the procedure is settled: a policy step binds it by the day of its approval. */
  readonly bound: boolean;
  readonly revision: number; // what acts on the case as a whole must have been shown: see after.ts
  /** Given at the start; what clocks and rules of the case look at. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface CandidateRow {
  readonly id: string;
  readonly person: string;
  readonly state: 'standing' | 'withdrawn' | 'dropped' | 'chosen' | 'declined';
  readonly facts: Readonly<Record<string, unknown>>;
}

export type StepState = 'pending' | 'open' | 'unseated' | 'blocked' | 'closed';

export interface StepRow {
  readonly id: string;
  readonly key: string;
  readonly ordinal: number;
  readonly round: number;
  readonly state: StepState;
  /** Of an unseated or blocked step: what keeps it from opening. */
  readonly obstacle: Obstacle | null;
  /** Rises when what an actor was shown changes (roll, names, dossier, rule), never by another's vote. */
  readonly revision: number;
  readonly accountable: string | null;
  readonly claimedBy: string | null;
  /** When routing made this step pending; its opening is due from then. */
  readonly pendingAt: Instant;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly outcome: string | null;
  readonly chosen: string | null;
  readonly reason: string | null;
  /** Of a returned step: kinds of the dossier it reopened; of the round it led to: the only ones that may be entered. */
  readonly reopens: readonly string[] | null;
  /** The earlier round whose clock goes on in this one. */
  readonly resumes: string | null;
  readonly routed: boolean;
  readonly effected: boolean;
}

/** One row per entitled holder: the queue. Written and removed in the act's own transaction. */
export interface SeatRow {
  readonly id: string;
  readonly step: string;
  readonly person: string;
  /** `approve`: the summons list and excuses; `attend`: a paper ballot, where the vote is no act here; `seat`: to find somebody. */
  readonly duty: 'seat' | 'act' | 'vote' | 'attend' | 'choose' | 'count' | 'chair' | 'approve' | 'direct';
  readonly state: 'open' | 'done' | 'closed';
  readonly dueAt: Instant | null;
}

/** Frozen at summons; one person with two titles is one row (NĐ 170/2025 art. 33.2a). */
export interface RollRow {
  readonly id: string;
  readonly step: string;
  readonly person: string;
  /** Only `excused`, which the approving office alone can say, leaves the denominator. */
  readonly state: 'summoned' | 'excuse-asked' | 'excuse-refused' | 'excused' | 'present';
  /** When the excuse was approved or refused. */
  readonly decidedAt: Instant | null;
}

/** How far a step's ballot has come; there from its first act on. One that is summoned at opening and open needs none. */
export interface BallotRow {
  readonly id: string;
  readonly step: string;
  /** Persons on the approved summons list. */
  readonly approvedList: readonly string[] | null;
  readonly summonedAt: Instant | null;
  /** Paper: printed for all summoned, issued to those present. */
  readonly printed: number | null;
  readonly issued: number | null;
  readonly issuedAt: Instant | null;
  readonly confirmedAt: Instant | null;
}

export interface VoteRow {
  readonly id: string;
  readonly step: string;
  readonly person: string;
  readonly choice: string;
  readonly castAt: Instant;
  readonly replaces: string | null;
  readonly counts: boolean;
}

/** One teller's count of a paper ballot; two must agree. One made anew is a row of its own. `revision`: the step's from it on. */
export interface CountRow {
  readonly id: string;
  readonly step: string;
  readonly teller: string;
  readonly at: Instant;
  readonly figures: TallyFigures;
  readonly revision: number;
}

export interface TallyFigures {
  readonly printed: number;
  readonly issued: number;
  /** More than issued only where the tellers report it: such a round is void. */
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  /** Valid ballots for nobody. */
  readonly abstain: number;
  readonly perOption: Readonly<Record<string, number>>;
}

export interface TallyRow {
  readonly id: string;
  readonly step: string;
  readonly outcome: string;
  readonly names: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
}

/** A document's record: the document itself lies where `original` says. A later one of its kind takes its place; none is deleted. */
export interface DocumentRow {
  readonly id: string;
  readonly step: string;
  readonly kind: string;
  /** Whom it is about, where the definition wants one for each candidate. */
  readonly candidate: string | null;
  readonly issuedOn: LocalDate;
  readonly details: DocumentDetails;
  readonly supersedes: string | null;
  readonly person: string;
  readonly at: Instant;
}

export interface DocumentDetails {
  /** Number and symbol, e.g. "12-NX/ĐU". */
  readonly number: string;
  readonly issuer: string;
  readonly signer: string;
  readonly abstract: string;
  readonly pages: number;
  /** Of the file, 64 hex digits. */
  readonly sha256: string;
  /** Where the original lies. */
  readonly original: string;
}

/** What a collect or choose act left: nomination, finding, opinion, decision. Typed text lives here and as a commitment in the entry. */
export interface ContributionRow {
  readonly id: string;
  readonly step: string;
  readonly person: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** When it was done. */
  readonly at: Instant;
  /** Of what was done on paper: when it was entered, and what shows when it was done. */
  readonly recordedAt?: Instant | null;
  readonly evidence?: string | null;
}

/** One rule of eligibility set aside for one candidate, by a document of who may do so. */
export interface WaiverRow {
  readonly id: string;
  readonly candidate: string;
  readonly rule: string;
  readonly person: string;
  readonly number: string;
  readonly date: LocalDate;
  readonly reason: string;
  readonly at: Instant;
}

/** A recorded fact put right by two persons. The row it belongs to stays as it was written; readers see both. */
export interface CorrectionRow {
  readonly id: string;
  /** Seq of the entry whose value is corrected, and the row that holds it. */
  readonly entry: number;
  readonly row: string;
  readonly path: string;
  readonly was: unknown;
  readonly value: unknown;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
}

export interface IncidentRow {
  readonly id: string;
  /** Null where the move was the case's own. */
  readonly step: string | null;
  readonly move: string;
  readonly rung: string | null;
  readonly code: string;
  readonly state: 'parked' | 'retried';
}
