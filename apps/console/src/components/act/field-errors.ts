import type { Problem } from '../../api/problem';

/** Which field a refusal is about, where its parameters do not say; the first of those that the form has. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  'reason-missing': ['reason', 'reasons'],
  'ground-missing': ['ground', 'grounds'],
  'unknown-ground': ['grounds'],
  'instrument-missing': ['number'],
  'evidence-missing': ['evidence'],
  'occurred-before-opening': ['occurredOn'],
  'occurred-in-the-future': ['occurredOn'],
  'recorded-too-late': ['occurredOn'],
  'date-in-the-future': ['date'],
  'extension-beyond-limit': ['n'],
  'extension-too-short': ['n'],
  'hold-in-the-past': ['until'],
  'report-missing': ['report'],
  'tellers-missing': ['persons'],
  'teller-is-candidate': ['persons'],
  'unknown-person': ['persons'],
  'no-surplus': ['collected'],
  'not-on-roll': ['to', 'person'],
  'already-waived': ['rule'],
  'not-waivable': ['rule'],
  'unknown-candidate': ['candidate'],
  'nothing-to-correct': ['value'],
  'correction-changes-outcome': ['value'],
  'not-correctable': ['fact'],
  'item-not-reopened': ['kind'],
  'unknown-document': ['kind'],
  'document-too-old': ['date'],
  'option-used': ['option'],
  'figures-do-not-add-up': ['collected'],
};

const last = (path: string): string => path.split(/[./]/).at(-1) ?? path;

/** The fields of a form that a refusal is about; none where it is about something else. */
export function fieldsAt({ code, params }: Pick<Problem, 'code' | 'params'>, keys: readonly string[]): readonly string[] {
  if (code === 'bad-request') {
    const errors = Array.isArray(params['errors']) ? (params['errors'] as { pointer?: string }[]) : [];
    return keys.filter((key) => errors.some((e) => last(e.pointer ?? '') === key));
  }
  const named = typeof params['field'] === 'string' ? [last(params['field'])] : (fieldsOf[code] ?? []);
  const found = named.find((key) => keys.includes(key));
  return found === undefined ? [] : [found];
}
