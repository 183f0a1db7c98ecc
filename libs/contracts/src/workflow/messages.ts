/** What crosses the border between workflow, relay and activities: opaque ids, step keys, durations. Never a name, a reason or a choice. */
export interface CaseRef {
  readonly org: string;
  readonly caseId: string;
}

/** The doorbell: look again. `what` is for whoever reads the history; the workflow uses the turn alone. */
export const caseMovedSignal = 'caseMoved';

export interface CaseMoved {
  readonly turn: number;
  readonly what: string;
}

/** Where the case stands after everything due was carried out. Durations, never instants: nobody compares clocks. */
export type ProceedAnswer =
  | { readonly kind: 'ended'; readonly outcome: string; readonly inWords: string }
  | {
      readonly kind: 'waits';
      readonly turn: number;
      /** Milliseconds until something is due by time; null when nothing is. */
      readonly forMs: number | null;
      /** What the armed timer is for: "vetting: escalate". */
      readonly next: string;
      readonly inWords: string;
    };

export interface CaseActivities {
  proceed(ref: CaseRef): Promise<ProceedAnswer>;
}

export const workflowIdOf = (caseId: string): string => `case/${caseId}`;

/** Types exported by name; every other kind runs under its own name through the default export. */
export const namedKinds = ['appointment', 'rotation', 'reappointment'] as const;

/** What whoever rings says of the activities of a run: so long without a heartbeat, in milliseconds, and their worker is taken for dead. */
export interface Patience {
  readonly missedMs?: number;
}

/** Of runs that were begun without one. */
export const usualPatienceMs = 10_000;

/** A list of cases to which one thing is done. */
export interface BatchRef extends Patience {
  readonly org: string;
  readonly batchId: string;
}

/** The doorbell of a batch: look again, it began, was paused, goes on. */
export const batchMovedSignal = 'batchMoved';

export interface BatchMoved {
  readonly turn: number;
}

/** How far the batch is after the cases carried just now. */
export type BatchAnswer =
  | { readonly kind: 'goes-on'; readonly turn: number; readonly inWords: string }
  /** Paused: until somebody rings. */
  | { readonly kind: 'waits'; readonly turn: number; readonly inWords: string }
  | { readonly kind: 'done'; readonly turn: number; readonly inWords: string };

export interface BatchActivities {
  carryBatch(ref: BatchRef): Promise<BatchAnswer>;
}

export const batchWorkflowIdOf = (batchId: string): string => `batch/${batchId}`;
