import type { CaseView } from '../../api/case';
import type { AuditEntry } from '../../api/types';

export interface CorrectableFact {
  readonly path: string;
  readonly value: string | number | boolean;
}

const chosenTypes: ReadonlySet<string> = new Set(['choice', 'yes-no', 'person']);

export const payloadOf = ({ entry }: AuditEntry): Readonly<Record<string, unknown>> =>
  (entry?.['payload'] as Record<string, unknown> | undefined) ?? {};

/** The recorded facts of an entry, never its choices: what was decided is not put right but decided anew. */
export function correctableFacts(line: AuditEntry, view: Pick<CaseView, 'steps'>): readonly CorrectableFact[] {
  const { document, contribution } = payloadOf(line);
  const values = flat(line.values);
  if (line.entry?.['type'] === 'case.started') return values.filter((f) => f.path.startsWith('facts/'));
  if (typeof document === 'string') return values;
  if (typeof contribution !== 'string') return [];
  const key = line.entry?.['step'];
  const fields = view.steps.find((s) => s.key === key)?.rule.fields ?? [];
  const chosen = new Set(fields.filter((f) => chosenTypes.has(f.type)).map((f) => `fields/${f.key}`));
  return values.filter((f) => /^(fields|instrument)\//.test(f.path) && !chosen.has(f.path));
}

const flat = (value: object, path = ''): CorrectableFact[] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]): CorrectableFact[] => {
    if (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean') return [{ path: path + key, value: inner }];
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? flat(inner, `${path}${key}/`) : [];
  });

/** What was typed, as a number where the fact is one; of yes and no there is but one other. */
export function typed(was: CorrectableFact['value'] | undefined, value: string): CorrectableFact['value'] {
  if (typeof was === 'boolean') return !was;
  return typeof was === 'number' && /^\d+$/.test(value) ? Number(value) : value;
}
