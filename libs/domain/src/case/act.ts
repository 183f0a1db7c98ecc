import type { Span } from '../procedure/definition';
import type { DocumentDetails } from './state';

/** What a person may do to a case. One variant per act; the DTO of the API has the same shape. */
export type CollectActType =
  'nominate' | 'record-finding' | 'give-opinion' | 'self-report' | 'evaluate' | 'acknowledge' | 'give-notice' | 'submit' | 'explain';

export interface Instrument {
  /** Number and symbol, e.g. "17/QĐ-SNV". */
  readonly number: string;
  readonly date: string;
  readonly issuingBody: string;
  readonly signer: string;
  /** KT., TUQ., TL. or none. */
  readonly capacity: string;
  readonly effectiveDate: string;
}

interface OnStep {
  readonly step: string;
  /** The step's revision that the actor was shown; votes and acknowledgements need none. */
  readonly revision?: number;
}

/** Done on paper before it was recorded: when, and what shows it. Only where the definition allows it. */
interface OnPaper {
  readonly occurredAt?: string;
  readonly evidence?: string;
}

export type Act =
  | ({ readonly type: CollectActType; readonly fields: Readonly<Record<string, unknown>> } & OnStep & OnPaper)
  | ({ readonly type: 'claim' } & OnStep)
  | ({ readonly type: 'release' } & OnStep)
  | ({ readonly type: 'reassign'; readonly to: string; readonly reason: string } & OnStep)
  | ({ readonly type: 'vote'; readonly choice: string } & OnStep)
  | ({ readonly type: 'close-ballot' } & OnStep)
  | ({
      readonly type: 'decide';
      readonly option: string;
      readonly candidate?: string;
      readonly grounds?: readonly string[];
      readonly reason?: string;
      readonly instrument?: Instrument;
    } & OnStep &
      OnPaper)
  | ({ readonly type: 'return'; readonly reason: string } & OnStep & OnPaper)
  | ({ readonly type: 'submit-document'; readonly kind: string; readonly date: string; readonly candidate?: string } & DocumentDetails &
      OnStep)
  | ({ readonly type: 'extend'; readonly by: Span; readonly reason: string } & OnStep)
  | {
      readonly type: 'waive';
      readonly candidate: string;
      readonly rule: string;
      readonly number: string;
      readonly date: string;
      readonly reason: string;
    }
  | { readonly type: 'hold'; readonly ground: string; readonly reason: string; readonly until?: string }
  | { readonly type: 'resume'; readonly reason: string }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'withdraw-candidate'; readonly candidate: string; readonly reason: string }
  | {
      readonly type: 'answer-report';
      readonly direction: 'new-round' | 'other-source' | 'end';
      readonly number: string;
      readonly date: string;
      readonly reason: string;
    }
  | {
      readonly type: 'propose-correction';
      /** Seq of the entry whose value is wrong, and where in it: "number", "fields/place", "instrument/signer". */
      readonly entry: number;
      readonly path: string;
      readonly value: unknown;
      readonly reason: string;
    }
  | { readonly type: 'confirm-correction'; /** Of the proposal's entry. */ readonly hash: string }
  | { readonly type: 'retry'; readonly incident: string; readonly reason: string };

export type ActType = Act['type'];
export type ActOf<T extends ActType> = Extract<Act, { type: T }>;
