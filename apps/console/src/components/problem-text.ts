import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';

export interface ProblemWords {
  readonly title: string;
  readonly advice: string;
}

const flat = (params: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([k, v]) => [k, Array.isArray(v) ? v.join(', ') : String(v)]));

/** A code of the API in the reader's words: what happened, and what to do. */
export function useProblemText(): (problem: Problem) => ProblemWords {
  const { t, i18n } = useTranslation();
  return (problem) => {
    const known = i18n.exists(`problems.codes.${problem.code}`) ? problem.code : 'unknown';
    const params = { code: problem.code, incident: '', ...flat(problem.params) };
    const advice = i18n.exists(`problems.advice.${known}`)
      ? t(`problems.advice.${known}`, params)
      : t(`problems.advice.${kindOf(problem)}`, params);
    return { title: t(`problems.codes.${known}`, params), advice };
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
