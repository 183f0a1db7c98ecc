import { judge, judgedPayload, notEligible } from '../eligibility/judge';
import { isDate } from '../calendar/time';
import type { Definition } from '../procedure/definition';
import type { Change, Verdict } from './change';
import { no, type Refusal } from './refusals';
import type { Scene } from './scene';

/** Open cases around one that is about to start. */
export interface OtherCases {
  /** Whether one of them is about the same post. */
  readonly onPost: boolean;
  /** Those in which one of its candidates stands. */
  readonly elsewhere: readonly { readonly person: string; readonly case: string }[];
}

/**
 * Whether a case just born may start: no other is filling its post (hard case 19), and its candidates meet the rules of
 * the start, a waivable one aside, which is asked again later. The first entry says what each was asked and answered, and
 * in which other open cases a candidate stands (hard case 20: a warning, nothing more).
 */
export function admitted(scene: Scene, born: Change, { onPost, elsewhere }: OtherCases): Verdict {
  if (onPost) return no('post-has-open-case');
  const wrong = wrongFacts(scene.definition, born.state.case.facts);
  if (wrong) return { ok: false, refusal: wrong };
  const judged = judge({ ...scene, state: born.state }, 'start', born.state.candidates);
  const refusal = notEligible(judged, (rule) => rule.waivableBy !== undefined);
  if (refusal) return { ok: false, refusal };
  const also = elsewhere.length > 0 ? { elsewhere: elsewhere.map((e) => ({ ...e })) } : {};
  return { ok: true, change: { ...born, entry: { ...born.entry, payload: { ...born.entry.payload, ...judgedPayload(judged), ...also } } } };
}

/** A procedure is for certain categories of staff: of no other may a post be filled by it. */
export function outsideScope({ scope }: Pick<Definition, 'scope'>, staff: string): Refusal | undefined {
  return scope.staff.includes(staff) ? undefined : { code: 'outside-scope', params: { staff, scope: [...scope.staff] } };
}

/** Facts are those the definition asks for, each of its type. */
export function wrongFacts(definition: Definition, given: Readonly<Record<string, unknown>>): Refusal | undefined {
  const asked = definition.facts ?? [];
  const strange = Object.keys(given).find((key) => !asked.some((f) => f.key === key));
  if (strange !== undefined) return { code: 'field-unknown', params: { field: strange } };
  const missing = asked.find((f) => given[f.key] === undefined);
  if (missing) return { code: 'field-missing', params: { field: missing.key } };
  const wrong = asked.find((f) => !fits(f.type, given[f.key]));
  return wrong && { code: 'field-wrong-type', params: { field: wrong.key, type: wrong.type } };
}

function fits(type: 'date' | 'integer' | 'yes-no', value: unknown): boolean {
  if (type === 'integer') return Number.isSafeInteger(value);
  return type === 'date' ? typeof value === 'string' && isDate(value) : typeof value === 'boolean';
}
