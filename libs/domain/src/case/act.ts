import type { Collect, Span } from '../procedure/definition';
import type { DocumentDetails } from './state';

/** Acts against the form of a collecting step. */
export type CollectActType = Collect['act'];

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

/** An act on the case as a whole. */
interface OnCase {
  /** The case's revision that the actor was shown. */
  readonly revision?: number;
}

/** Done on paper before it was recorded: when, and what shows it. Only where the definition allows it. */
interface OnPaper {
  readonly occurredAt?: string;
  readonly evidence?: string;
}

/** One variant for each; they differ in what they mean, not in shape. */
type CollectAct = { [T in CollectActType]: { readonly type: T; readonly fields: Readonly<Record<string, unknown>> } & OnStep & OnPaper };

/** What a person may do to a case. One variant per act; the DTO of the API has the same shape. */
export type Act =
  | CollectAct[CollectActType]
  | ({ readonly type: 'claim' } & OnStep)
  | ({ readonly type: 'release' } & OnStep)
  | ({ readonly type: 'reassign'; readonly to: string; readonly reason: string } & OnStep)
  | ({ readonly type: 'vote'; readonly choice: string } & OnStep)
  | ({ readonly type: 'close-ballot' } & OnStep)
  | BallotAct
  | ({
      readonly type: 'decide';
      readonly option: string;
      readonly candidate?: string;
      readonly grounds?: readonly string[];
      readonly reason?: string;
      readonly instrument?: Instrument;
    } & OnStep &
      OnPaper)
  | ({
      readonly type: 'return';
      readonly reasons: readonly string[];
      /** Kinds of the dossier to be made anew. */ readonly items?: readonly string[];
    } & OnStep &
      OnPaper)
  | ({ readonly type: 'submit-document'; readonly kind: string; readonly date: string; readonly candidate?: string } & DocumentDetails &
      OnStep)
  | ({ readonly type: 'extend'; readonly by: Span; readonly reason: string } & OnStep)
  | ({
      readonly type: 'waive';
      readonly candidate: string;
      readonly rule: string;
      readonly number: string;
      readonly date: string;
      readonly reason: string;
    } & OnCase)
  | ({ readonly type: 'hold'; readonly ground: string; readonly reason: string; readonly until?: string } & OnCase)
  | ({ readonly type: 'resume'; readonly reason: string } & OnCase)
  | ({ readonly type: 'withdraw'; readonly reason: string } & OnCase)
  | ({ readonly type: 'withdraw-candidate'; readonly candidate: string; readonly reason: string } & OnCase)
  | ({
      readonly type: 'answer-report';
      readonly direction: 'new-round' | 'other-source' | 'end';
      readonly number: string;
      readonly date: string;
      readonly reason: string;
    } & OnCase)
  /** The person appointed declines before the office begins; on paper where the personnel body enters it. */
  | ({ readonly type: 'decline'; readonly reason: string } & OnCase & OnPaper)
  /** The authority takes back a decision; the office ends with the instrument's effective date, or was never held. */
  | ({ readonly type: 'countermand'; readonly instrument: Instrument; readonly ground: string; readonly reason: string } & OnCase)
  | ({
      readonly type: 'propose-correction';
      /** Seq of the entry whose value is wrong, and where in it: "number", "fields/place", "instrument/signer". */
      readonly entry: number;
      readonly path: string;
      readonly value: unknown;
      readonly reason: string;
    } & OnCase)
  | ({ readonly type: 'confirm-correction'; /** Of the proposal's entry. */ readonly hash: string } & OnCase)
  | ({ readonly type: 'retry'; readonly incident: string; readonly reason: string } & OnCase);

/** Running a ballot: the summons list, who is present, paper ballots and their count, a tie. */
export type BallotAct = (
  | { readonly type: 'approve-summons'; readonly persons: readonly string[] }
  | { readonly type: 'summon' }
  /** Without `person` the actor excuses himself; the chair may do it for another. */
  | { readonly type: 'excuse'; readonly person?: string; readonly ground: ExcuseGround; readonly reason: string }
  | { readonly type: 'approve-excuse'; readonly person: string }
  | { readonly type: 'refuse-excuse'; readonly person: string; readonly reason: string }
  | { readonly type: 'record-presence'; readonly persons: readonly string[] }
  | { readonly type: 'name-tellers'; readonly persons: readonly string[] }
  | { readonly type: 'issue-ballots'; readonly printed: number; readonly issued: number }
  | { readonly type: 'enter-count'; readonly figures: CountedFigures }
  | { readonly type: 'report-surplus'; readonly collected: number }
  | { readonly type: 'confirm-tally' }
  /** `report`: all differing opinions, which the choice must carry with it (NĐ 170/2025 art. 33.2đ). */
  | { readonly type: 'choose-at-tie'; readonly option: string; readonly report: string }
) &
  OnStep;

/** The one ground that takes a person out of the denominator (NĐ 170/2025 art. 33.2a). */
export type ExcuseGround = 'force-majeure';

/** What a teller counted himself. Printed and issued are known from when the ballots went out. */
export interface CountedFigures {
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly abstain?: number;
  readonly perOption: Readonly<Record<string, number>>;
}

export type ActType = Act['type'];
export type ActOf<T extends ActType> = Extract<Act, { type: T }>;
