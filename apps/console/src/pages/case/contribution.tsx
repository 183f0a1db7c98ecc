import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { CaseStep, Contribution as Left } from '../../api/types';
import { Moment } from '../../components/due';
import { inLanguage, plainDate } from '../../lib/format';
import classes from './case.module.css';

interface ContributionProps {
  readonly view: CaseView;
  readonly contribution: Left;
  readonly step: CaseStep;
}

/** What one act left in its step: who, when, and each thing he said under its title. */
export function Contribution({ view, contribution, step }: ContributionProps) {
  const { t } = useTranslation();
  const said = useSaid(view, step);
  return (
    <div className={classes.block}>
      <Text size="sm" fw={600}>
        {view.people[contribution.person] ?? t('case.somebody')} · {t(`act.types.${contribution.type}`)} · <Moment at={contribution.at} />
      </Text>
      {Object.entries(contribution.fields)
        .flatMap(([key, value]) => (key === 'instrument' ? partsOf(value) : [[key, value] as const]))
        .map(([key, value]) => ({ key, ...said(key, value) }))
        .filter((line) => line.text !== '')
        .map(({ key, title, text }) => (
          <Text key={key}>
            <Text span c="dimmed">
              {title}:{' '}
            </Text>
            {text}
          </Text>
        ))}
      {contribution.evidence && (
        <Text size="sm" c="dimmed">
          {t('case.onPaper', { evidence: contribution.evidence })} {contribution.recordedAt && <Moment at={contribution.recordedAt} />}
        </Text>
      )}
    </div>
  );
}

/** A field's title and value in words: an option, a ground, a candidate by its name and not by its key. */
function useSaid(view: CaseView, step: CaseStep): (key: string, value: unknown) => { readonly title: string; readonly text: string } {
  const { t } = useTranslation();
  const { options, fields } = step.rule;
  const titles = new Map([...options, ...options.flatMap((o) => o.grounds)].map((o) => [o.key, inLanguage(o.title)]));
  const words = (value: unknown): string => titles.get(String(value)) ?? String(value);
  const text = (key: string, value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (Array.isArray(value)) return value.map(words).join('; ');
    if (key === 'option') return words(value);
    if (key === 'candidate') return view.people[view.candidates.find((c) => c.id === value)?.person ?? ''] ?? t('case.somebody');
    const field = fields.find((f) => f.key === key);
    if (field?.type === 'choice') return inLanguage(field.options?.find((o) => o.key === value)?.title) || String(value);
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? plainDate(value) : String(value);
  };
  const title = (key: string): string => {
    const known = key.startsWith('instrument/') ? `act.instrumentFields.${key.slice('instrument/'.length)}` : `act.fields.${key}`;
    return inLanguage(fields.find((f) => f.key === key)?.title) || t(known, { defaultValue: key });
  };
  return (key, value) => ({ title: title(key), text: text(key, value) });
}

/** The parts of a decision's paper that say something. */
const partsOf = (instrument: unknown): (readonly [string, unknown])[] =>
  Object.entries((instrument ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => [`instrument/${key}`, value] as const);
