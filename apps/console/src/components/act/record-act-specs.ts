import { dossierLines } from '../dossier/dossier-state';
import { inLanguage } from '../../lib/format';
import type { Span } from '../../api/definition';
import { field, type ActField, type ActSpec, type SpecContext } from './act-spec';
import type { Values } from './fields';

/** Acts on the record: documents, waivers, time, and who works on it. Undefined for any other act. */
export function recordSpecOf(type: string, at: SpecContext): ActSpec | undefined {
  switch (type) {
    case 'submit-document':
      return documentSpec(at);
    case 'waive':
      return waiverSpec(at);
    case 'extend':
      return extendSpec(at);
    case 'return':
      return returnSpec(at);
    case 'reassign':
      return { fields: [others(at), field('reason', 'text')], start: {}, toAct: (v) => v };
    case 'approve-excuse':
      return { fields: [asked(at, type)], start: {}, toAct: (v) => v };
    case 'refuse-excuse':
      return { fields: [asked(at, type), field('reason', 'text')], start: {}, toAct: (v) => v };
    default:
      return undefined;
  }
}

/** Whoever asked to be excused and waits for the answer, with his reason: whom the server offers, for a roll may not tell it. */
const asked = ({ view, step }: SpecContext, type: string): ActField => {
  const persons = view.waiting.acts.flatMap((a) => (a.type === type && a.step === step?.id && a.allowed && a.person ? [a.person] : []));
  const why = (person: string): string => {
    const plea = view.contributions.findLast((c) => c.type === 'excuse' && c.step === step?.id && c.fields['person'] === person);
    return typeof plea?.fields['reason'] === 'string' ? plea.fields['reason'] : '';
  };
  return field('person', 'choice', {
    from: persons.map((id) => ({ id, name: [view.people[id], why(id)].filter(Boolean).join(' · ') })),
  });
};

/** Whom of the group a task may be handed to. */
const others = ({ view, step }: SpecContext): ActField =>
  field('to', 'choice', {
    from: view.seats
      .filter((s) => s.step === step?.id && s.duty === 'act' && s.state === 'open' && s.person !== step.claimedBy)
      .map((s) => ({ id: s.person, name: view.people[s.person] ?? '' })),
  });

const candidates = ({ view }: SpecContext): NonNullable<ActField['from']> =>
  view.candidates.filter((c) => c.state === 'standing').map((c) => ({ id: c.id, name: view.people[c.person] ?? '' }));

function documentSpec(at: SpecContext): ActSpec {
  const { view, step, definition, today, t } = at;
  const all = (definition?.steps ?? []).flatMap((s) => s.dossier ?? []);
  // A round that a return led to takes the items it reopened, and no others.
  const items = step?.reopens ? all.filter((i) => step.reopens?.includes(i.kind)) : all;
  const lines = dossierLines(definition, view, today);
  const kinds = items.map((item) => {
    const states = new Set(lines.filter((l) => l.item.kind === item.kind).map((l) => l.state));
    const state = states.has('missing') ? 'missing' : states.has('too-old') ? 'too-old' : 'there';
    return { id: item.kind, name: `${inLanguage(item.title)} · ${t(`dossier.state.${state}`)}` };
  });
  const personal = (v: Values): boolean => items.find((i) => i.kind === v['kind'])?.perCandidate ?? false;
  const own = candidates(at);
  return {
    fields: [
      field('kind', 'choice', { from: kinds }),
      field('candidate', 'choice', { from: own, shown: personal }),
      field('number', 'line'),
      field('date', 'day'),
      field('issuer', 'line'),
      field('signer', 'line'),
      field('abstract', 'text', { required: false }),
      field('pages', 'whole'),
      field('sha256', 'sha256'),
      field('original', 'line'),
    ],
    start: { abstract: '', pages: 1, ...(own.length === 1 ? { candidate: own[0]?.id } : {}) },
    toAct: ({ candidate, ...v }) => ({ ...v, ...(personal(v) ? { candidate } : {}) }),
  };
}

/** For whom and which rule: what the server offers, no more. */
function waiverSpec(at: SpecContext): ActSpec {
  const { view, definition } = at;
  const offers = view.waiting.acts.filter((a) => a.type === 'waive' && a.allowed);
  const own = candidates(at).filter((c) => offers.some((o) => o.candidate === c.id));
  const keys = [...new Set(offers.map((o) => o.eligibility))];
  const rules = keys.map((key) => ({ id: key ?? '', name: inLanguage(definition?.eligibility?.find((r) => r.key === key)?.title) }));
  return {
    fields: [
      field('candidate', 'choice', { from: own }),
      field('rule', 'choice', { from: rules }),
      field('number', 'line'),
      field('date', 'day'),
      field('reason', 'text'),
    ],
    start: { ...(own.length === 1 ? { candidate: own[0]?.id } : {}), ...(rules.length === 1 ? { rule: rules[0]?.id } : {}) },
    toAct: (v) => v,
  };
}

const units: readonly Span['unit'][] = ['days', 'working-days', 'months'];

/** In the unit of the limit; with no limit known yet, any. */
function extendSpec({ view, step, definition, t }: SpecContext): ActSpec {
  const limit = definition?.steps.find((s) => s.key === step?.key)?.extend;
  const clock = view.clocks.find((c) => c.step === step?.id && c.deadline === null);
  const own = limit ? units.filter((u) => u === limit.max.unit) : units;
  const hint = limit
    ? { hint: t('act.extendLimit', { max: t(`act.span.${limit.max.unit}`, { count: limit.max.n }), count: clock?.extensions.length ?? 0 }) }
    : {};
  return {
    fields: [
      field('n', 'whole', hint),
      field('unit', 'choice', { from: own.map((id) => ({ id, name: t(`act.units.${id}`) })) }),
      field('reason', 'text'),
    ],
    start: { unit: limit?.max.unit ?? 'working-days' },
    toAct: ({ n, unit, reason }) => ({ by: { n, unit }, reason }),
  };
}

/** A reason a line; items named are the ones to be made anew, the others stay as they are. */
function returnSpec({ definition, t }: SpecContext): ActSpec {
  const items = (definition?.steps ?? []).flatMap((s) => s.dossier ?? []).map((i) => ({ id: i.kind, name: inLanguage(i.title) }));
  const lines = (text: unknown): string[] => (typeof text === 'string' ? text.split('\n').filter((line) => line.trim() !== '') : []);
  return {
    fields: [
      field('reasons', 'text', { hint: t('act.reasonALine') }),
      ...(items.length > 0 ? [field('items', 'persons', { required: false, from: items })] : []),
    ],
    start: { items: [] },
    toAct: ({ reasons, items: named }) => ({
      reasons: lines(reasons),
      ...(Array.isArray(named) && named.length > 0 ? { items: named } : {}),
    }),
    paper: true,
  };
}
