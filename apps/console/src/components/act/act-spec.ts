import type { CaseView } from '../../api/case';
import type { Definition } from '../../api/definition';
import type { CaseStep } from '../../api/types';
import type { Values } from './fields';

/** A field of an act beside the step's own form. `persons` picks several of those given, `people` several of everybody; `listed` shows them and asks nothing. */
export interface ActField {
  readonly key: string;
  readonly kind: 'whole' | 'text' | 'line' | 'day' | 'persons' | 'people' | 'listed' | 'choice' | 'sha256';
  readonly required: boolean;
  readonly title?: string;
  readonly hint?: string;
  /** Asked only where this holds of what was filled in; always where it is left out. */
  readonly shown?: (values: Values) => boolean;
  readonly from?: readonly { readonly id: string; readonly name: string }[];
}

export interface ActSpec {
  readonly fields: readonly ActField[];
  readonly start: Values;
  readonly toAct: (values: Values) => Record<string, unknown>;
  /** May have been done on paper, where its step allows that. */
  readonly paper?: boolean;
}

/** What a form is made from; `step` is left out for acts on the case as a whole. */
export interface SpecContext {
  readonly view: CaseView;
  readonly step?: CaseStep;
  readonly definition: Definition | undefined;
  /** Who is signed in. */
  readonly me: string;
  readonly zone: string;
  /** yyyy-MM-dd in the organisation's zone. */
  readonly today: string;
  readonly words: (choice: string) => string;
  readonly t: (key: string, params?: Record<string, unknown>) => string;
}

/** An act that asks for nothing but being done. */
export const plain: ActSpec = { fields: [], start: {}, toAct: () => ({}) };

export const field = (key: string, kind: ActField['kind'], more: Partial<ActField> = {}): ActField => ({
  key,
  kind,
  required: true,
  ...more,
});
