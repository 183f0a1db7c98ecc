import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Basis, LegalSource } from '../api/types';
import { inLanguage } from '../lib/format';

/** Whose rule it is: the article as điểm–khoản–Điều, or the house's own; what was read into the text is marked. */
export function Source({ basis: ruled }: { readonly basis: Basis }) {
  const { t } = useTranslation();
  const cite = useCitation();
  if (!ruled.source && !ruled.houseRule && !ruled.interpretation) return null;
  return (
    <Text size="sm" c="dimmed" component="div">
      {ruled.source && <div>{cite(ruled.source)}</div>}
      {ruled.houseRule && (
        <div>
          <strong>{t('procedures.houseRule')}</strong> {inLanguage(ruled.houseRule)}
        </div>
      )}
      {ruled.interpretation && (
        <div>
          <strong>{t('procedures.interpretation')}</strong> {inLanguage(ruled.interpretation)}
        </div>
      )}
    </Text>
  );
}

/** A place in the law as it is cited: point, clause, article, instrument. */
export function useCitation(): (source: LegalSource) => string {
  const { t, i18n } = useTranslation();
  const instrument = (key: string): string => {
    const [, kind, number, year] = /^([A-Z]+)-(?:(\d+)-)?(\d{4})$/.exec(key) ?? [];
    const words = `procedures.instruments.${kind}`;
    return kind && i18n.exists(words) ? t(words, { number, year }) : key;
  };
  return (source) => {
    const parts = [
      source.point && t('procedures.point', { point: source.point }),
      source.clause && t('procedures.clause', { clause: source.clause }),
      source.article && t('procedures.article', { article: source.article }),
    ].filter(Boolean);
    const place = `${parts.join(' ')} ${instrument(source.instrument)}`.trim();
    return source.amendedBy ? t('procedures.amended', { place, by: instrument(source.amendedBy) }) : place;
  };
}
