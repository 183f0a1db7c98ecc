import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/case';
import { inLanguage } from '../lib/format';
import { useDefinition } from './use-definition';

/** The title of a recorded fact by its path: "number" of a document, "fields/place", "instrument/signer", "facts/term-end". */
export function useFactTitle(view: Pick<CaseView, 'steps' | 'procedure'>): (path: string) => string {
  const { t, i18n } = useTranslation();
  const definition = useDefinition(view);
  return (path) => {
    const key = path.split('/').at(-1) ?? path;
    if (path.startsWith('facts/')) return inLanguage(definition?.facts?.find((f) => f.key === key)?.title) || key;
    const field = path.startsWith('fields/') ? view.steps.flatMap((s) => s.rule.fields).find((f) => f.key === key) : undefined;
    const known = (path.startsWith('instrument/') ? ['instrumentFields', 'fields'] : ['fields', 'instrumentFields'])
      .map((area) => `act.${area}.${key}`)
      .find((k) => i18n.exists(k));
    return inLanguage(field?.title) || (known ? t(known) : key);
  };
}
