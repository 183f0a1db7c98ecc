import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { plainDate } from '../lib/format';

export interface ProblemWords {
  readonly title: string;
  readonly advice: string;
}

/** Ids and keys that may stand in a refusal, by what they are called. */
export type Names = Readonly<Record<string, string>>;

function flat(params: Readonly<Record<string, unknown>>, names: Names): Record<string, string> {
  const word = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(word).join(', ');
    const text = String(value ?? '');
    return names[text] ?? (/^\d{4}-\d{2}-\d{2}/.test(text) ? plainDate(text) : text);
  };
  return Object.fromEntries(Object.entries(params).map(([k, v]) => [k, word(v)]));
}

/** A code of the API in the reader's words: what happened, and what to do. */
export function useProblemText(names: Names = {}): (problem: Problem) => ProblemWords {
  const { t, i18n } = useTranslation();
  return (problem) => {
    const known = i18n.exists(`problems.codes.${problem.code}`) ? problem.code : 'unknown';
    const params = { code: problem.code, incident: problem.requestId ?? '', item: '', date: '', limit: '', ...flat(problem.params, names) };
    const advice = i18n.exists(`problems.advice.${known}`)
      ? t(`problems.advice.${known}`, params)
      : t(`problems.advice.${kindOf(problem)}`, params);
    const sum = `problems.sums.${String(problem.params['sum'] ?? '')}`;
    return { title: i18n.exists(sum) ? t(sum, params) : t(`problems.codes.${known}`, params), advice };
  };
}

/** The general advice where a code has none of its own. */
function kindOf({ status }: Problem): string {
  if (status === 0 || status === 503) return 'later';
  if (status === 403) return 'notMine';
  if (status === 404) return 'missing';
  if (status === 409 || status === 412) return 'changed';
  if (status >= 500) return 'fault';
  return 'mend';
}
