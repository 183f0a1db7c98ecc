import type { CaseView } from '../../api/case';
import type { CaseStep } from '../../api/types';
import { field, plain, type ActField, type ActSpec, type SpecContext } from './act-spec';

const whole = (key: string, title?: string): ActField => field(key, 'whole', title ? { title } : {});

/** What running a ballot asks for, act by act. */
export function ballotSpecOf(type: string, at: SpecContext, step: CaseStep): ActSpec {
  const { view, words, t } = at;
  const roll = view.roll.filter((r) => r.step === step.id);
  const named = (id: string): { id: string; name: string } => ({ id, name: view.people[id] ?? '' });
  switch (type) {
    case 'claim':
    case 'release':
    case 'close-ballot':
      return plain;
    case 'approve-summons':
    case 'summon': {
      const listed = view.waiting.steps.find((w) => w.id === step.id)?.toSummon ?? [];
      const fields = [field('listed', 'listed', { required: false, from: listed.map(named) })];
      return { ...plain, fields, toAct: () => (type === 'summon' ? {} : { persons: listed }) };
    }
    case 'record-presence':
      return {
        fields: [field('persons', 'persons', { from: roll.filter((r) => r.state !== 'excused').map((r) => named(r.person)) })],
        start: { persons: roll.filter((r) => r.state === 'present').map((r) => r.person) },
        toAct: (v) => v,
      };
    case 'name-tellers':
      return tellersSpec(at, step, named);
    case 'issue-ballots':
      return {
        fields: [whole('printed'), whole('issued')],
        start: { printed: roll.length, issued: roll.filter((r) => r.state === 'present').length },
        toAct: (v) => v,
      };
    case 'enter-count':
      return countSpec(at, step);
    case 'report-surplus': {
      const issued = view.ballots.find((b) => b.step === step.id)?.issued;
      const hint = typeof issued === 'number' ? { hint: t('act.issuedWere', { issued }) } : {};
      return { fields: [field('collected', 'whole', hint)], start: {}, toAct: (v) => v };
    }
    case 'choose-at-tie':
      return {
        fields: [
          field('option', 'choice', { from: options(view, step).map((id) => ({ id, name: words(id) })) }),
          field('report', 'text', { hint: t('act.reportHint') }),
        ],
        start: {},
        toAct: (v) => v,
      };
    case 'excuse':
      return excuseSpec(at, step, named);
    default:
      return plain;
  }
}

type Named = (id: string) => { id: string; name: string };

/** Offered at once: those the case names already; by name, everybody. */
function tellersSpec({ view, definition, t }: SpecContext, step: CaseStep, named: Named): ActSpec {
  const candidates = new Set(view.candidates.map((c) => c.person));
  const now = view.seats.filter((s) => s.step === step.id && s.duty === 'count' && s.state !== 'closed').map((s) => s.person);
  const count = definition?.steps.find((s) => s.key === step.key)?.ballot?.tellers?.count ?? 2;
  const from = Object.keys(view.people)
    .filter((id) => !candidates.has(id))
    .map(named);
  return {
    fields: [field('persons', 'people', { from, hint: t('act.tellersNeeded', { count }) })],
    start: { persons: now },
    toAct: (v) => v,
  };
}

/** For himself; whoever presides may also pass on another's plea. */
function excuseSpec({ view, me, t }: SpecContext, step: CaseStep, named: Named): ActSpec {
  const presides = view.seats.some((s) => s.step === step.id && s.person === me && s.duty === 'chair');
  const others = view.roll
    .filter((r) => r.step === step.id && (r.state === 'summoned' || r.state === 'present'))
    .map((r) => named(r.person));
  return {
    fields: [...(presides ? [field('person', 'choice', { from: others, title: t('act.excusedIs') })] : []), field('reason', 'text')],
    start: presides && others.some((o) => o.id === me) ? { person: me } : {},
    toAct: (v) => ({ ...v, ground: 'force-majeure' }),
  };
}

/** What may be ticked on the paper: the names that stand, or yes and no. A name that stands alone may be voted against. */
export function options(view: CaseView, step: CaseStep): readonly string[] {
  if (step.rule.ballot?.question === 'yes-no') return ['yes', 'no'];
  const standing = view.candidates.filter((c) => c.state === 'standing').map((c) => c.id);
  return standing.length === 1 ? [...standing, 'against'] : standing;
}

function countSpec({ view, words, t }: SpecContext, step: CaseStep): ActSpec {
  const ticks = options(view, step);
  const { ballot } = step.rule;
  const abstain = ballot?.abstain ?? false;
  const progress = view.ballots.find((b) => b.step === step.id);
  const hint = typeof progress?.issued === 'number' ? { hint: t('act.issuedWere', { issued: progress.issued }) } : {};
  const most = ballot && ballot.question === 'candidates' ? t('act.maxNames', { count: ballot.maxNames }) : '';
  return {
    fields: [
      field('collected', 'whole', hint),
      whole('valid'),
      whole('invalid'),
      ...(abstain ? [whole('abstain')] : []),
      ...ticks.map((id, n) => field(id, 'whole', { title: words(id), ...(n === 0 && most ? { hint: most } : {}) })),
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
  };
}
