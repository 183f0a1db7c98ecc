import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/case';
import { inLanguage, plainDate } from '../lib/format';

interface EntryDetailsProps {
  readonly values: Readonly<Record<string, unknown>>;
  readonly people: Readonly<Record<string, string>>;
  readonly view: Pick<CaseView, 'candidates' | 'steps'>;
  /** Key of the entry's step, whose form names the fields. */
  readonly step: string | null | undefined;
}

/** Shown in full elsewhere: the figures of a ballot on its own tab. */
const elsewhere = new Set(['figures', 'names']);

/** The typed text and choices of an entry that the reader may see, a line each. */
export function EntryDetails({ values, people, view, step }: EntryDetailsProps) {
  const word = useValueWords(people, view, step);
  const title = useFieldTitle(view, step);
  const lines = Object.entries(values)
    .flatMap(([path, value]): [string, unknown][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [[path, value]],
    )
    .filter(([key, value]) => !elsewhere.has(key) && typeof value !== 'object' && word(key, value) !== '');
  const hidden = Object.keys(values).every((path) => elsewhere.has(path));
  if (lines.length === 0 || hidden) return null;
  return (
    <>
      {lines.map(([key, value]) => (
        <Text key={key} size="sm">
          <Text span c="dimmed">
            {title(key)}:{' '}
          </Text>
          {word(key, value)}
        </Text>
      ))}
    </>
  );
}

const last = (path: string): string => path.split('/').at(-1) ?? path;

function useFieldTitle(view: Pick<CaseView, 'steps'>, step: string | null | undefined): (key: string) => string {
  const { t, i18n } = useTranslation();
  return (path) => {
    const key = last(path);
    const field = view.steps.find((s) => s.key === step)?.rule.fields.find((f) => f.key === key);
    const known = [`act.instrumentFields.${key}`, `act.fields.${key}`].find((k) => i18n.exists(k));
    return inLanguage(field?.title) || (known ? t(known) : key);
  };
}

function useValueWords(
  people: EntryDetailsProps['people'],
  view: EntryDetailsProps['view'],
  step: string | null | undefined,
): (key: string, value: unknown) => string {
  const { t } = useTranslation();
  return (key, value) => {
    if (value === 'yes') return t('ballots.yes');
    if (value === 'no') return t('ballots.no');
    if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') return '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return plainDate(value);
    const rule = view.steps.find((s) => s.key === step)?.rule;
    const chosen =
      rule?.fields.find((f) => f.key === last(key))?.options?.find((o) => o.key === value) ?? rule?.options.find((o) => o.key === value);
    const candidate = view.candidates.find((c) => c.id === value);
    return inLanguage(chosen?.title) || (people[candidate?.person ?? value] ?? value);
  };
}
