import { isDate, localDate } from '../../calendar/time';
import type { FormField } from '../../procedure/definition';
import type { Instrument } from '../act';
import { no, type Refusal } from '../refusals';
import { ruleOf, type Scene } from '../scene';
import type { StepRow } from '../state';
import { correctedValue } from './corrected';

type Kind = 'text' | 'date' | 'integer' | 'sha256' | 'yes-no';

/** A recorded fact that may be put right: which row holds it, what it is now, and of what kind a value has to be. */
export interface Correctable {
  readonly row: string;
  readonly path: string;
  readonly was: unknown;
  readonly kind: Kind;
}

/**
 * Finds what `path` names in the entry's own row: a document's number, date, issuer and the like, a field of a form, a
 * part of an instrument, a fact of the case given at its start. A choice (vote, option, count, candidate, a field one chooses in) is none: what was decided is
 * changed by a new round or a countermand.
 */
export function correctable(scene: Scene, path: string): { ok: true; fact: Correctable } | { ok: false; refusal: Refusal } {
  const { document, contribution } = scene.entry?.payload ?? {};
  const found = scene.entry?.type === 'case.started' ? ofCase(scene, path) : ofRow(scene, document, contribution, path);
  if (!found) return no('not-correctable', { entry: scene.entry?.seq ?? null, path });
  const { row, kind, written } = found;
  return { ok: true, fact: { row, path, kind, was: correctedValue(scene.state, row, path, written) } };
}

interface Found {
  readonly row: string;
  readonly kind: Kind;
  readonly written: unknown;
}

/** The entry that began the case holds what was given then. */
function ofCase(scene: Scene, path: string): Found | undefined {
  const [part, key = '', ...rest] = path.split('/');
  const asked = part === 'facts' && rest.length === 0 ? scene.definition.facts?.find((f) => f.key === key) : undefined;
  const { id, facts } = scene.state.case;
  return asked && Object.hasOwn(facts, key) ? { row: id, kind: asked.type, written: facts[key] } : undefined;
}

function ofRow(scene: Scene, document: unknown, contribution: unknown, path: string): Found | undefined {
  return typeof document === 'string' ? ofDocument(scene, document, path) : ofContribution(scene, contribution, path);
}

function ofDocument(scene: Scene, id: string, path: string): Found | undefined {
  const document = scene.state.documents.find((d) => d.id === id);
  if (!document) return undefined;
  const facts: Readonly<Record<string, unknown>> = { date: document.issuedOn, ...document.details };
  if (!Object.hasOwn(facts, path)) return undefined;
  const kinds: Readonly<Record<string, Kind>> = { date: 'date', pages: 'integer', sha256: 'sha256' };
  return { row: id, kind: kinds[path] ?? 'text', written: facts[path] };
}

const instrumentKinds: Readonly<Record<keyof Instrument, Kind>> = {
  number: 'text',
  date: 'date',
  issuingBody: 'text',
  signer: 'text',
  capacity: 'text',
  effectiveDate: 'date',
};

const fieldKinds: Readonly<Partial<Record<FormField['type'], Kind>>> = {
  text: 'text',
  'long-text': 'text',
  date: 'date',
  integer: 'integer',
};

function ofContribution(scene: Scene, id: unknown, path: string): Found | undefined {
  const given = scene.state.contributions.find((c) => c.id === id);
  const [part, key = '', ...rest] = path.split('/');
  if (!given || rest.length > 0) return undefined;
  if (part === 'instrument' && (given.type === 'decide' || given.type === 'countermand')) {
    const instrument = given.fields['instrument'] as Instrument | undefined;
    const kind = Object.hasOwn(instrumentKinds, key) ? instrumentKinds[key as keyof Instrument] : undefined;
    return kind && instrument && { row: given.id, kind, written: instrument[key as keyof Instrument] };
  }
  if (part !== 'fields') return undefined;
  const step = scene.state.steps.find((s) => s.id === given.step) as StepRow;
  const field = ruleOf(scene.definition, step).collect?.fields.find((f) => f.key === key);
  const kind = field && fieldKinds[field.type];
  return kind && Object.hasOwn(given.fields, key) ? { row: given.id, kind, written: given.fields[key] } : undefined;
}

function isOf(kind: Kind, value: unknown): boolean {
  if (kind === 'integer') return Number.isSafeInteger(value);
  return typeof value === (kind === 'yes-no' ? 'boolean' : 'string');
}

const maxText = 20_000;

/** What is wrong with the new value in itself. */
export function valueFault(scene: Scene, { kind, was, path, row }: Correctable, value: unknown): Refusal | undefined {
  const wrong = { code: 'field-wrong-type' as const, params: { field: path, type: kind } };
  if (!isOf(kind, value)) return wrong;
  if (kind === 'date' && !isDate(value as string)) return wrong;
  if (kind === 'sha256' && !/^[0-9a-f]{64}$/u.test(value as string)) return wrong;
  if (typeof value === 'string' && value.length > maxText) return { code: 'too-long', params: { field: path, max: maxText } };
  if (kind === 'text' && (value as string).trim() === '' && path !== 'instrument/capacity')
    return { code: 'field-missing', params: { field: path } };
  if (value === was) return { code: 'nothing-to-correct', params: { path } };
  const today = localDate(scene.now, scene.calendar.zone);
  const ofDocument = scene.state.documents.some((d) => d.id === row);
  if (ofDocument && kind === 'date' && (value as string) > today) return { code: 'date-in-the-future', params: { date: value, today } };
  return undefined;
}
