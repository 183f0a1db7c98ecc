import { useTranslation } from 'react-i18next';
import { inLanguage, type Bilingual } from '../lib/format';

interface Recorded {
  readonly type: string;
  readonly step?: string | null;
  readonly round?: number | null;
}

/** An entry in words: what it is and of which step and round. */
export function useEntryWords(view: {
  readonly map: readonly { readonly key: string; readonly title: Bilingual }[];
}): (entry: Recorded) => string {
  const { t, i18n } = useTranslation();
  return ({ type, step, round }) => {
    const name = type.startsWith('act.') ? `act.types.${type.slice('act.'.length)}` : `timeline.types.${type.replaceAll('.', '-')}`;
    const what = i18n.exists(name) ? t(name) : type;
    const title = step ? inLanguage(view.map.find((m) => m.key === step)?.title) || step : '';
    if (!title) return what;
    return round && round > 1 ? t('timeline.ofStepRound', { what, step: title, round }) : t('timeline.ofStep', { what, step: title });
  };
}
