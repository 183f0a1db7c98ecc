import { useTranslation } from 'react-i18next';
import { inLanguage, type Bilingual } from '../lib/format';

/** An outcome of a step in words: the option's title, or the word of the ballot; empty where neither is known here. */
export function useOutcomeWords(): (options: readonly { readonly key: string; readonly title: Bilingual }[], outcome: string) => string {
  const { t, i18n } = useTranslation();
  return (options, outcome) => {
    const option = options.find((o) => o.key === outcome);
    if (option) return inLanguage(option.title);
    const key = `case.stepOutcome.${outcome}`;
    return i18n.exists(key) ? t(key) : '';
  };
}
