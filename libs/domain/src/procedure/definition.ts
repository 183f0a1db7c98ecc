/**
 * A procedure definition as data: the parsed, normalised form of a `mandate/1` YAML file. Shares and terms are
 * integers with units by the time they are here; the canonical JSON of this value is what is hashed and bound to cases.
 * Words: docs/glossary.md.
 */

export type * from './basis';
export type * from './clock-rule';
import type { Bilingual, Ruled, Share, Span } from './basis';
import type { CaseDeadline, CaseFact, ClockKind, Due, Extend, Lapse, Paper, Rung, Skip } from './clock-rule';

/** Which unit a predicate looks at, relative to the case. */
export type UnitRef = 'case-unit' | 'authority-unit' | 'parent-unit' | 'sub-units';

/** An office as a predicate: who, as a rule over posts, bodies and units, never a name. Exactly one of post, body, anyOf, firstOf. */
export interface OfficePredicate {
  /** Holders of posts of these kinds ("head", "deputy-head") in the unit. */
  readonly post?: readonly string[];
  /** Members of bodies of this kind ("organisation-board", "committee") of the unit. */
  readonly body?: string;
  /** With `body`: only these roles in it ("chair", "secretary"). */
  readonly roles?: readonly string[];
  readonly unit?: UnitRef;
  /** Union of other offices, by key. */
  readonly anyOf?: readonly string[];
  /** The first of these offices that anybody holds. */
  readonly firstOf?: readonly string[];
  /** Nobody holds the office in a case about a post of these kinds. */
  readonly unlessPost?: readonly string[];
  /** Offices whose holders are left out. */
  readonly except?: readonly string[];
}

export interface Office extends OfficePredicate {
  readonly title: Bilingual;
}

/** A field of a form. Typed text of `text` never enters the audit entry, only its commitment. */
export interface FormField {
  readonly key: string;
  readonly title: Bilingual;
  readonly type: 'text' | 'long-text' | 'integer' | 'date' | 'yes-no' | 'choice' | 'person';
  readonly required: boolean;
  readonly options?: readonly { readonly key: string; readonly title: Bilingual }[];
}

/** collect: acts of entitled people against a form. */
export interface Collect extends Ruled {
  readonly act:
    'nominate' | 'record-finding' | 'give-opinion' | 'self-report' | 'evaluate' | 'acknowledge' | 'give-notice' | 'submit' | 'explain';
  /** Office whose holders get seats. */
  readonly from: string;
  /** `one`: first act completes; `each`: every seat must act; a number: that many acts. */
  readonly complete: 'one' | 'each' | number;
  /** A group task may be claimed by one; otherwise each works on his own. */
  readonly claimable: boolean;
  readonly fields: readonly FormField[];
}

/** ballot: roll, quorum, ballot, denominator, threshold, tie, announcement. */
export interface Ballot extends Ruled {
  readonly level: 'open' | 'paper';
  /** The ballot's source wants it secret: an open ballot is refused, and a level is never called more than it is. */
  readonly secrecy?: 'demanded';
  readonly roll: {
    readonly office: string;
    readonly summons: 'at-opening' | 'by-act';
    readonly approvedBy?: string;
    /** Another office is summoned where the condition (FEEL over the facts of the case) holds: a small unit's whole staff. */
    readonly instead?: { readonly when: string; readonly office: string } & Ruled;
  } & Ruled;
  /** `candidates`: choose one name; `yes-no`: for or against the single candidate. */
  readonly question: 'candidates' | 'yes-no';
  /** Paper: so many names may be ticked on one ballot; one where nothing is said. */
  readonly maxNames?: number;
  readonly abstain: boolean;
  readonly quorum?: {
    readonly count?: number;
    readonly share?: Share;
    readonly base: 'summoned';
    /** Of a round convened again because the one before had no quorum; left out, the same. */
    readonly again?: { readonly count?: number; readonly share?: Share } & Ruled;
  } & Ruled;
  readonly denominator: 'summoned' | 'summoned-and-present' | 'present' | 'valid';
  readonly win: Share & Ruled;
  /** Everybody at or above this share goes on when nobody reaches `win`. */
  readonly carry?: Share & Ruled;
  readonly tie?: { readonly office: string; readonly otherwise: string } & Ruled;
  /** Whether a voter may replace his vote until close. */
  readonly change: boolean;
  readonly chair: string;
  readonly tellers?: { readonly count: number } & Ruled;
  /** Offices that learn figures and named choices after close, from this step on. */
  readonly announce: readonly string[];
  /** Offices that learn of it once a later step is reached. */
  readonly announceLater?: readonly ({ readonly step: string; readonly to: readonly string[] } & Ruled)[];
}

/** choose: one authority picks among options, with grounds and reasons. */
export interface Choose extends Ruled {
  readonly by: string;
  readonly options: readonly ChoiceOption[];
}

export interface ChoiceOption extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  readonly grounds?: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly reasons: 'required' | 'optional';
  /** The decision names its instrument (number and symbol, date, issuing body, signer, capacity, effective date). */
  readonly instrument: boolean;
  /** May be chosen once in a case: a higher body sends back a single time. */
  readonly once?: boolean;
  /** Binds the case to the version in force on the day of this act, before any later step opens. */
  readonly binds?: boolean;
  readonly effect?: Effect;
}

export interface Effect extends Ruled {
  readonly kind: 'incumbency';
  readonly term?: Span;
  /** A date fact (`fact.KEY`) from which the term runs, whenever it is signed; left out, the instrument's effective date. */
  readonly from?: string;
  /** A date fact beyond which no term runs: the day of retirement. */
  readonly notAfter?: string;
}

/** Where a step's outcome leads. `to` step keys, or an end: of the case, or (`branch`) of this way alone while others go on. */
export interface Route extends Ruled {
  readonly on: string;
  readonly to: readonly string[];
  readonly end?: 'decided' | 'refused' | 'stopped-reported' | 'withdrawn' | 'lapsed' | 'branch';
  /** At most this many rounds of the target step; required on a route backwards. */
  readonly maxRounds?: number;
  /** On `returned`, and required there: the target's clock begins anew, or goes on with what was left of it. */
  readonly clock?: 'restart' | 'remaining';
  /** With an end that reports: the step at which another source of personnel begins; left out, the first. */
  readonly otherSource?: string;
}

export interface DossierItem extends Ruled {
  readonly kind: string;
  readonly title: Bilingual;
  /** Judged when the item is considered: at the step's completing act, or when its ballot begins. */
  readonly maxAge?: Span;
  readonly required: boolean;
  /** One for each candidate who stands. */
  readonly perCandidate?: boolean;
}

/** An eligibility rule in FEEL over the candidate's facts. */
export interface EligibilityRule extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  readonly when: string;
  readonly at: readonly ('start' | 'nomination' | 'decision')[];
  /** Office that may waive it. */
  readonly waivableBy?: string;
}

export interface Step extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  /** Parallel steps that must all be closed before this one opens; a route from each of them leads here. */
  readonly joins?: readonly string[];
  readonly skip?: Skip;
  readonly collect?: Collect;
  readonly ballot?: Ballot;
  readonly choose?: Choose;
  /** Office of the one person who answers for the step's lateness. */
  readonly accountable: string;
  readonly due: Due;
  readonly ladder: readonly Rung[];
  readonly dossier: readonly DossierItem[];
  readonly output: Bilingual;
  readonly routes: readonly Route[];
  readonly extend?: Extend;
  readonly lapse?: Lapse;
  readonly paper?: Paper;
}

export interface Definition {
  readonly form: 'mandate/1';
  readonly key: string;
  readonly kind: string;
  readonly version: number;
  readonly title: Bilingual;
  /** What whoever relies on its articles must know: what is cited how, and what it does not cover. */
  readonly note?: Bilingual;
  /** Prefix of case codes: "BN" → BN-2026-0017. */
  readonly codePrefix: string;
  readonly valid: { readonly from: string; readonly until?: string };
  readonly scope: { readonly staff: readonly string[]; readonly action: string };
  readonly calendar: { readonly zone: string; readonly dayEnds: string };
  /** Whose procedure it is: the unit of the post (when left out), or the nearest unit above it that has a leadership of its own. */
  readonly unit?: 'post' | 'agency';
  readonly offices: Readonly<Record<string, Office>>;
  /** Who advises and files: the personnel body; reads every case of the kind. */
  readonly personnelBody: string;
  readonly board: string;
  readonly authority: string;
  readonly candidates: { readonly min: number; readonly max: number };
  readonly eligibility: readonly EligibilityRule[];
  readonly start: readonly string[];
  readonly steps: readonly Step[];
  /** Clocks a hold stops; others run on. `all`: every clock that isn't tied to a date. */
  readonly holdStops: 'all' | 'none' | readonly ClockKind[];
  readonly facts?: readonly CaseFact[];
  readonly deadlines?: readonly CaseDeadline[];
  /** How long before a date of the case, the end of a term, a draft of its start is prepared. Nothing starts by itself. */
  readonly prepare?: Due;
}
