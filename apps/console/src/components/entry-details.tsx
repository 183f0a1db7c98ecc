import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/case';
import { plainDate } from '../lib/format';

interface EntryDetailsProps {
  readonly values: Readonly<Record<string, unknown>>;
  readonly people: Readonly<Record<string, string>>;
  readonly view: Pick<CaseView, 'candidates' | 'people'>;
}

/** The typed text and choices of an entry that the reader may see, a line each. */
export function EntryDetails({ values, people, view }: EntryDetailsProps) {
  const { t } = useTranslation();
  const word = (value: unknown): string => {
    if (value === 'yes') return t('ballots.yes');
    if (value === 'no') return t('ballots.no');
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') {
      const candidate = view.candidates.find((c) => c.id === value);
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return plainDate(value);
      return people[candidate?.person ?? value] ?? value;
    }
    if (Array.isArray(value)) return value.map(word).join(', ');
    if (typeof value === 'object' && value !== null)
      return Object.entries(value)
        .map(([k, v]) => `${title(k)}: ${word(v)}`)
        .join(' · ');
    return '';
  };
  const title = (key: string): string => t(`act.fields.${key.split('/').at(-1) ?? key}`, { defaultValue: key });
  const shown = Object.entries(values).filter(([, value]) => word(value) !== '');
  if (shown.length === 0) return null;
  return (
    <>
      {shown.map(([path, value]) => (
        <Text key={path} size="sm">
          <Text span c="dimmed">
            {title(path)}:{' '}
          </Text>
          {word(value)}
        </Text>
      ))}
    </>
  );
}
