import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { isAlias, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { Places } from './places';
import type { Schema } from './schema-parts';

/** A fault with its place in the file; `path` leads to it: `steps/0/due`. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** A fault before its line is known. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

export type Read =
  | { readonly ok: true; readonly written: unknown; readonly locate: (faults: readonly Fault[]) => FileProblem[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

export function compile(schema: Schema): ValidateFunction {
  return new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
}

/** YAML with positions, then its form. Text is taken in NFC, so that an accent typed in two ways is one value. */
export function read(yamlText: string, file: string, form: ValidateFunction): Read {
  const lines = new LineCounter();
  const document = parseDocument(yamlText.normalize('NFC'), { lineCounter: lines, uniqueKeys: true, prettyErrors: false, schema: 'core' });
  const places = new Places(document, lines);
  const unread = unreadable(document, places, file);
  if (unread.length > 0) return { ok: false, problems: unread };

  const written: unknown = document.toJS();
  const locate = (faults: readonly Fault[]): FileProblem[] => located(faults, places, file);
  if (form(written)) return { ok: true, written, locate };
  return { ok: false, problems: locate((form.errors ?? []).filter(tellsSomething).map(described)) };
}

/** What isn't plain YAML is refused with the rest: an alias makes one place two, and hides a rule from its reader. */
function unreadable(document: Document, places: Places, file: string): FileProblem[] {
  const problems = [...document.errors, ...document.warnings].map((fault) => ({
    file,
    ...places.at(fault.pos[0]),
    path: '',
    code: 'yaml',
    message: fault.message,
  }));
  visit(document, (_, node) => {
    if (isAlias(node))
      problems.push({
        file,
        ...places.at(node.range?.[0] ?? 0),
        path: '',
        code: 'yaml',
        message: 'aliases are not allowed: write the value out',
      });
  });
  return problems;
}

/** Of an alternative only the sum is told: which of its branches failed and how confuses more than it says. */
function tellsSomething(fault: ErrorObject): boolean {
  return !/\/(?:anyOf\/\d+|propertyNames)\//u.test(fault.schemaPath);
}

function described(fault: ErrorObject): Fault {
  const path = fault.instancePath.split('/').slice(1).map(unescaped);
  const params = fault.params as Readonly<Record<string, unknown>>;
  switch (fault.keyword) {
    case 'additionalProperties':
      return {
        path: [...path, String(params.additionalProperty)],
        code: 'key-unknown',
        message: `${String(params.additionalProperty)} is no key of this form`,
      };
    case 'required':
      return { path, code: 'key-missing', message: `${String(params.missingProperty)} is missing` };
    case 'propertyNames':
      return {
        path: [...path, String(params.propertyName)],
        code: 'value-malformed',
        message: `${String(params.propertyName)} is no key in small letters and hyphens`,
      };
    case 'enum':
      return { path, code: 'value-unknown', message: `is none of ${(params.allowedValues as unknown[]).join(', ')}` };
    case 'type':
      return {
        path,
        code: params.type === 'integer' ? 'number-not-integer' : 'value-malformed',
        message: `must be ${String(params.type)}`,
      };
    default:
      return { path, code: 'value-malformed', message: fault.message ?? 'is malformed' };
  }
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function located(faults: readonly Fault[], places: Places, file: string): FileProblem[] {
  return faults
    .map(({ path, code, message }) => ({ file, ...places.of(path), path: path.join('/'), code, message }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
