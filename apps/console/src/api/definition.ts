import type { Bilingual } from '../lib/format';
import type { FormField } from './types';

/**
 * A published definition, form `mandate/1`, as far as screens show it. The OpenAPI leaves its inside open, since the form
 * grows by keys; so these types are written here and every key but the oldest may be missing.
 */
export interface LegalSource {
  readonly instrument: string;
  readonly article?: string;
  readonly clause?: string;
  readonly point?: string;
  readonly amendedBy?: string;
}

export interface Ruled {
  readonly source?: LegalSource;
  readonly houseRule?: Bilingual;
  readonly interpretation?: Bilingual;
}

export interface Span {
  readonly n: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'working-days' | 'months';
}

export interface Share {
  readonly op: '>' | '>=';
  readonly num: number;
  readonly den: number;
}

export interface Due extends Ruled {
  readonly within?: Span;
  readonly of?: string;
}

export interface Collect extends Ruled {
  readonly act: string;
  readonly from: string;
  readonly complete: 'one' | 'each' | number;
  readonly claimable: boolean;
  readonly fields: readonly FormField[];
}

export interface Ballot extends Ruled {
  readonly level: 'open' | 'paper';
  readonly roll: { readonly office: string; readonly summons: string } & Ruled;
  readonly question: 'candidates' | 'yes-no';
  readonly abstain: boolean;
  readonly quorum?: { readonly count?: number; readonly share?: Share } & Ruled;
  readonly denominator: string;
  readonly win: Share & Ruled;
  readonly carry?: Share & Ruled;
  readonly tie?: { readonly office: string; readonly otherwise: string } & Ruled;
  readonly change: boolean;
  readonly chair: string;
  readonly tellers?: { readonly count: number } & Ruled;
  readonly announce: readonly string[];
  readonly announceLater?: readonly ({ readonly step: string; readonly to: readonly string[] } & Ruled)[];
  readonly maxNames?: number;
}

export interface ChoiceOption extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  readonly grounds?: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly reasons: 'required' | 'optional';
  readonly instrument: boolean;
  readonly effect?: { readonly kind: string; readonly term?: Span; readonly from?: string };
}

export interface Route extends Ruled {
  readonly on: string;
  readonly to: readonly string[];
  readonly end?: string;
  readonly maxRounds?: number;
}

export interface Rung extends Ruled {
  readonly key: string;
  readonly kind: 'remind' | 'overdue' | 'escalate';
  readonly atPercent?: number;
  readonly after?: Span;
  readonly to: string;
}

/** Asked when a case of the procedure is started. */
export interface CaseFact extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  readonly type: 'date' | 'integer' | 'yes-no';
}

export interface DossierItem extends Ruled {
  readonly kind: string;
  readonly title: Bilingual;
  readonly maxAge?: Span;
  readonly required: boolean;
  readonly perCandidate?: boolean;
}

export interface EligibilityRule extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  readonly waivableBy?: string;
}

export interface CaseDeadline extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  readonly endsPowers?: boolean;
}

export interface StepRule extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  readonly skip?: { readonly ground: Bilingual } & Ruled;
  readonly dossier?: readonly DossierItem[];
  readonly collect?: Collect;
  readonly ballot?: Ballot;
  readonly choose?: { readonly by: string; readonly options: readonly ChoiceOption[] } & Ruled;
  readonly accountable: string;
  readonly due: Due;
  readonly ladder: readonly Rung[];
  readonly output: Bilingual;
  readonly routes: readonly Route[];
  readonly extend?: { readonly by?: string; readonly max: Span; readonly times?: number } & Ruled;
}

export interface Definition {
  readonly key: string;
  readonly kind: string;
  readonly version: number;
  readonly title: Bilingual;
  /** What a reader must know of the whole: what was compared, what is not covered. */
  readonly note?: Bilingual;
  readonly valid: { readonly from: string; readonly until?: string };
  readonly offices: Readonly<Record<string, { readonly title: Bilingual }>>;
  readonly candidates: { readonly min: number; readonly max: number };
  readonly facts?: readonly CaseFact[];
  readonly eligibility?: readonly EligibilityRule[];
  readonly deadlines?: readonly CaseDeadline[];
  readonly steps: readonly StepRule[];
  readonly start: readonly string[];
}
