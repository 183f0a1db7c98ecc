import type { Arithmetic } from '../../calendar/deadline';
import type { Instant } from '../../calendar/time';
import type { Span } from '../../procedure/definition';

/** What is left of a paused clock, in the unit it is counted in: a hold costs no working day and gives none. */
export interface Left {
  readonly n: number;
  readonly unit: 'working-days' | 'days' | 'ms';
}

/** A hold in which nothing came in on paper: one that stopped the clock and is over, or one that it runs on in. */
export interface Pause {
  readonly from: Instant;
  /** Null while the hold lasts. */
  readonly until: Instant | null;
}

/** One extension of a due date: by whom, how far, from when to when. */
export interface Extension {
  readonly by: string;
  readonly at: Instant;
  readonly span: Span;
  readonly was: Instant;
  readonly is: Instant;
  /** How the old due instant was reckoned, so that another calendar can reckon both again. */
  readonly counted: Arithmetic;
}

/** The clock ledger: started, paused by whom on what ground, what is left, extended, due. */
export interface ClockRow {
  readonly id: string;
  readonly step: string;
  /** Key of the case's own deadline that it measures; null where it is the step's clock. */
  readonly deadline: string | null;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly state: 'running' | 'paused' | 'stopped';
  readonly pausedAt: Instant | null;
  readonly pausedBy: string | null;
  readonly pausedGround: string | null;
  readonly left: Left | null;
  readonly arithmetic: Arithmetic;
  readonly extensions: readonly Extension[];
  readonly pauses: readonly Pause[];
  /** When a step that ends by itself may be recorded as ended; null where it doesn't. */
  readonly lapsesAt: Instant | null;
}

export interface RungRow {
  readonly id: string;
  readonly step: string;
  readonly clock: string;
  readonly key: string;
  readonly kind: 'remind' | 'overdue' | 'escalate';
  readonly at: Instant;
  /** `vacant`: there was nobody to be told. */
  readonly state: 'waiting' | 'sent' | 'overtaken' | 'vacant' | 'cancelled';
  readonly sentAt: Instant | null;
}
