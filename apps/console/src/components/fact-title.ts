import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/case';
import { inLanguage } from '../lib/format';

/** The title of a recorded fact by its path: "number" of a document, "fields/place", "instrument/signer". */
export function useFactTitle(view: Pick<CaseView, 'steps'>): (path: string) => string {
  const { t, i18n } = useTranslation();
  return (path) => {
    const key = path.split('/').at(-1) ?? path;
    const field = path.startsWith('fields/') ? view.steps.flatMap((s) => s.rule.fields).find((f) => f.key === key) : undefined;
    const known = (path.startsWith('instrument/') ? ['instrumentFields', 'fields'] : ['fields', 'instrumentFields'])
      .map((area) => `act.${area}.${key}`)
      .find((k) => i18n.exists(k));
    return inLanguage(field?.title) || (known ? t(known) : key);
  };
}
