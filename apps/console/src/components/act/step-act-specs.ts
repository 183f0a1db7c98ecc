import type { CaseView } from '../../api/case';
import type { Definition } from '../../api/definition';
import type { CaseStep } from '../../api/types';
import type { Values } from './fields';
import { recordSpecOf } from './record-act-specs';
import { undoSpecOf } from './undo-specs';

/** A field of an act beside the step's own form. `persons` picks from the roll or from everybody named in the case. */
export interface ActField {
  readonly key: string;
  readonly kind: 'whole' | 'text' | 'line' | 'day' | 'persons' | 'person' | 'choice' | 'sha256';
  readonly required: boolean;
  readonly title?: string;
  readonly hint?: string;
  /** Asked only where this holds of what was filled in; always where it is left out. */
  readonly shown?: (values: Values) => boolean;
  readonly from?: readonly { readonly id: string; readonly name: string }[];
}

export interface StepActSpec {
  readonly fields: readonly ActField[];
  readonly start: Values;
  readonly toAct: (values: Values) => Record<string, unknown>;
  /** Judged by what was shown: the step's revision goes along. */
  readonly judged: boolean;
}

/** What a form is made from; `step` is left out for acts on the case as a whole. */
export interface SpecContext {
  readonly view: CaseView;
  readonly step?: CaseStep;
  readonly definition: Definition | undefined;
  /** yyyy-MM-dd in the organisation's zone. */
  readonly today: string;
  readonly zone: string;
  readonly words: (choice: string) => string;
  readonly t: (key: string) => string;
}

const plain: StepActSpec = { fields: [], start: {}, toAct: () => ({}), judged: true };
const text = (key: string): ActField => ({ key, kind: 'text', required: true });
const whole = (key: string, title?: string): ActField => ({ key, kind: 'whole', required: true, ...(title ? { title } : {}) });

/** What each act on a step asks for beyond being done. Acts that ask for nothing are `plain`. */
export function specOf(type: string, at: SpecContext): StepActSpec {
  const record = recordSpecOf(type, at) ?? undoSpecOf(type, at);
  return record ?? (at.step ? ballotSpecOf(type, at.view, at.step, at.words) : plain);
}

function ballotSpecOf(type: string, view: CaseView, step: CaseStep, words: (choice: string) => string): StepActSpec {
  const roll = view.roll.filter((r) => r.step === step.id);
  const named = (id: string): { id: string; name: string } => ({ id, name: view.people[id] ?? '' });
  const candidates = new Set(view.candidates.map((c) => c.person));
  switch (type) {
    case 'claim':
    case 'release':
    case 'close-ballot':
      return { ...plain, judged: false };
    case 'approve-summons':
      return { ...plain, toAct: () => ({ persons: roll.map((r) => r.person) }) };
    case 'record-presence': {
      const from = roll.filter((r) => r.state !== 'excused').map((r) => named(r.person));
      return {
        fields: [{ key: 'persons', kind: 'persons', required: true, from }],
        start: { persons: roll.filter((r) => r.state === 'present').map((r) => r.person) },
        toAct: (v) => v,
        judged: true,
      };
    }
    case 'name-tellers': {
      const from = Object.keys(view.people)
        .filter((id) => !candidates.has(id))
        .map(named);
      return { fields: [{ key: 'persons', kind: 'persons', required: true, from }], start: { persons: [] }, toAct: (v) => v, judged: true };
    }
    case 'issue-ballots':
      return {
        fields: [whole('printed'), whole('issued')],
        start: { printed: roll.length, issued: roll.filter((r) => r.state === 'present').length },
        toAct: (v) => v,
        judged: true,
      };
    case 'enter-count':
      return countSpec(view, step, words);
    case 'report-surplus':
      return { fields: [whole('collected')], start: {}, toAct: (v) => v, judged: true };
    case 'choose-at-tie':
      return {
        fields: [
          { key: 'option', kind: 'choice', required: true, from: options(view, step).map((id) => ({ id, name: words(id) })) },
          text('report'),
        ],
        start: {},
        toAct: (v) => v,
        judged: true,
      };
    case 'excuse':
      return { fields: [text('reason')], start: {}, toAct: (v) => ({ ...v, ground: 'force-majeure' }), judged: true };
    default:
      return plain;
  }
}

/** What may be ticked on the paper: the names that stand, or yes and no. A name that stands alone may be voted against. */
export function options(view: CaseView, step: CaseStep): readonly string[] {
  if (step.rule.ballot?.question === 'yes-no') return ['yes', 'no'];
  const standing = view.candidates.filter((c) => c.state === 'standing').map((c) => c.id);
  return standing.length === 1 ? [...standing, 'against'] : standing;
}

function countSpec(view: CaseView, step: CaseStep, words: (choice: string) => string): StepActSpec {
  const ticks = options(view, step);
  const abstain = step.rule.ballot?.abstain ?? false;
  return {
    fields: [
      whole('collected'),
      whole('valid'),
      whole('invalid'),
      ...(abstain ? [whole('abstain')] : []),
      ...ticks.map((id) => whole(id, words(id))),
    ],
    start: {},
    toAct: (v) => ({
      figures: {
        collected: v['collected'],
        valid: v['valid'],
        invalid: v['invalid'],
        ...(abstain ? { abstain: v['abstain'] } : {}),
        perOption: Object.fromEntries(ticks.map((id) => [id, v[id]])),
      },
    }),
    judged: true,
  };
}
