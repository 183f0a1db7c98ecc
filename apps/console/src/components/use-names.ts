import type { CaseView } from '../api/case';
import { inLanguage } from '../lib/format';
import type { Names } from './problem-text';
import { useDefinition } from './use-definition';

/** What the ids and keys in a refusal of this case are called: persons, candidates, documents, rules, steps, options. */
export function useNames(view: CaseView): Names {
  const definition = useDefinition(view);
  const titled = (all: readonly { key: string; title: { vi: string; en: string } }[]): [string, string][] =>
    all.map((one) => [one.key, inLanguage(one.title)]);
  return {
    ...Object.fromEntries([
      ...titled(view.steps.flatMap((s) => [...s.rule.options, ...s.rule.fields])),
      ...titled(view.map),
      ...titled(definition?.eligibility ?? []),
      ...Object.entries(definition?.offices ?? {}).map(([key, office]): [string, string] => [key, inLanguage(office.title)]),
      ...(definition?.steps ?? []).flatMap((s) => s.dossier ?? []).map((i): [string, string] => [i.kind, inLanguage(i.title)]),
      ...view.candidates.map((c): [string, string] => [c.id, view.people[c.person] ?? '']),
    ]),
    ...view.people,
  };
}
