import { dossierLines } from '../dossier/dossier-state';
import { inLanguage } from '../../lib/format';
import type { Span } from '../../api/definition';
import type { Values } from './fields';
import type { ActField, SpecContext, StepActSpec } from './step-act-specs';

const field = (key: string, kind: ActField['kind'], more: Partial<ActField> = {}): ActField => ({ key, kind, required: true, ...more });

/** Acts on the record: documents, waivers, time, and who works on it. Undefined for any other act. */
export function recordSpecOf(type: string, at: SpecContext): StepActSpec | undefined {
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
      return { fields: [field('to', 'person'), field('reason', 'text')], start: {}, toAct: (v) => v, judged: true };
    case 'approve-excuse':
      return { fields: [asked(at)], start: {}, toAct: (v) => v, judged: true };
    case 'refuse-excuse':
      return { fields: [asked(at), field('reason', 'text')], start: {}, toAct: (v) => v, judged: true };
    default:
      return undefined;
  }
}

/** Whoever asked to be excused and waits for the answer. */
const asked = ({ view, step }: SpecContext): ActField =>
  field('person', 'choice', {
    from: view.roll
      .filter((r) => r.step === step?.id && r.state === 'excuse-asked')
      .map((r) => ({ id: r.person, name: view.people[r.person] ?? '' })),
  });

const candidates = ({ view }: SpecContext): NonNullable<ActField['from']> =>
  view.candidates.filter((c) => c.state === 'standing').map((c) => ({ id: c.id, name: view.people[c.person] ?? '' }));

function documentSpec(at: SpecContext): StepActSpec {
  const { view, definition, today, t } = at;
  const items = (definition?.steps ?? []).flatMap((s) => s.dossier ?? []);
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
    judged: true,
  };
}

function waiverSpec(at: SpecContext): StepActSpec {
  const { view, definition } = at;
  const own = candidates(at);
  const rules = (definition?.eligibility ?? [])
    .filter((r) => r.waivableBy && own.some((c) => !view.waivers.some((w) => w.candidate === c.id && w.rule === r.key)))
    .map((r) => ({ id: r.key, name: inLanguage(r.title) }));
  return {
    fields: [
      field('candidate', 'choice', { from: own }),
      field('rule', 'choice', { from: rules }),
      field('number', 'line'),
      field('date', 'day'),
      field('reason', 'text'),
    ],
    start: own.length === 1 ? { candidate: own[0]?.id } : {},
    toAct: (v) => v,
    judged: false,
  };
}

const units: readonly Span['unit'][] = ['days', 'working-days', 'months'];

function extendSpec({ t }: SpecContext): StepActSpec {
  return {
    fields: [
      field('n', 'whole'),
      field('unit', 'choice', { from: units.map((id) => ({ id, name: t(`act.units.${id}`) })) }),
      field('reason', 'text'),
    ],
    start: { unit: 'working-days' },
    toAct: ({ n, unit, reason }) => ({ by: { n, unit }, reason }),
    judged: true,
  };
}

/** A reason a line; items named are the ones to be made anew, the others stay as they are. */
function returnSpec({ definition, t }: SpecContext): StepActSpec {
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
    judged: true,
  };
}
