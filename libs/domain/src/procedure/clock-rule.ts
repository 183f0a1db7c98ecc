import type { Bilingual, Ruled, Span } from './basis';

/**
 * Due date of a step: `within` a span after, or `before` by a span, what `of` names: `step.opened`, `case.started`,
 * `step.KEY.closed` (that step's latest closing), `fact.KEY` (a date given at the start) or `field.STEP.FIELD` (a date
 * entered in an earlier step's form). Only a date can be counted back from.
 */
export type Due = Ruled & ({ readonly within: Span; readonly of: string } | { readonly before: Span; readonly of: string });

/** What a clock is counted from; a clock tied to a date keeps its instants through a hold unless the definition lists it. */
export type ClockKind = 'step' | 'case' | 'date';

/** How far a due date may be moved later: all extensions together at most `max`, of one unit, at most `times`. */
export interface Extend extends Ruled {
  /** Office that may extend; left out, the accountable person or the authority. */
  readonly by?: string;
  readonly max: Span;
  readonly times?: number;
}

/** The step ends by itself at its due instant: `lapsed`, or `deemed` where silence is consent. */
export interface Lapse extends Ruled {
  readonly outcome: 'lapsed' | 'deemed';
}

/** Acts of the step may be done on paper and entered afterwards, within this span of the day they were done. */
export interface Paper extends Ruled {
  readonly recordWithin: Span;
}

/** A fact of the case, given at its start: the end of a term, the day of an outside event. */
export interface CaseFact extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  readonly type: 'date' | 'integer' | 'yes-no';
}

/** A rung of the escalation ladder. `atPercent` of the running time, or `after` the due instant. */
export interface Rung extends Ruled {
  readonly key: string;
  readonly kind: 'remind' | 'overdue' | 'escalate';
  readonly atPercent?: number;
  readonly after?: Span;
  /** Office told; `assignees` = holders of the step's open seats. */
  readonly to: string;
  /** Step that opens when the rung is climbed: whoever let the time pass explains himself. */
  readonly opens?: string;
}

/** A time limit on the case beside its steps' own: it begins when a step closes, or with the case, and runs until the case ends. */
export interface CaseDeadline extends Ruled {
  readonly key: string;
  readonly title: Bilingual;
  /** Past it the holder may not exercise the powers of the post until a decision renews them. */
  readonly endsPowers?: boolean;
  readonly due: Due;
  readonly ladder: readonly Rung[];
}

/** The step is passed over, on a ground that is recorded, where the condition (FEEL over the facts of the case) holds. */
export interface Skip extends Ruled {
  readonly when: string;
  readonly ground: Bilingual;
}
