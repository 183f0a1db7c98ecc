import { Checkbox, Fieldset, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseStep } from '../../api/types';
import { instantAt, typedTime } from '../../lib/zoned';
import { Source } from '../source';
import { DayField } from './fields';
import { nfc } from './nfc';
import type { Errors } from './prepared';
import type { Draft } from './use-draft';
import { useSpanWords } from './words';

export const paperKeys = ['occurredOn', 'occurredTime', 'evidence'] as const;

interface PaperFieldsProps {
  readonly step: CaseStep;
  readonly draft: Draft;
  readonly errors: Errors;
}

const text = (draft: Draft, key: string): string => String(draft.values[key] ?? '');

/** What was done on paper before it is entered here: when, and what shows it. Only where the step's definition allows it. */
export function PaperFields({ step, draft, errors }: PaperFieldsProps) {
  const { t } = useTranslation();
  const span = useSpanWords();
  const { paper } = step.rule;
  if (!paper) return null;
  const onPaper = draft.values['paper'] === true;
  return (
    <Stack gap="sm" mt="sm">
      <Checkbox
        label={t('act.onPaper')}
        description={t('act.onPaperWithin', { span: span(paper.recordWithin) })}
        checked={onPaper}
        onChange={(e) => draft.set('paper', e.currentTarget.checked)}
      />
      {onPaper && (
        <Fieldset legend={t('act.paperLegend')}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <DayField
              id="field-occurredOn"
              label={t('act.fields.occurredOn')}
              required
              value={text(draft, 'occurredOn')}
              error={errors['occurredOn']}
              onChange={(v) => draft.set('occurredOn', v)}
            />
            <TextInput
              id="field-occurredTime"
              label={t('act.fields.occurredTime')}
              placeholder={t('act.timeFormat')}
              withAsterisk
              value={text(draft, 'occurredTime')}
              error={errors['occurredTime']}
              onChange={(e) => draft.set('occurredTime', e.currentTarget.value)}
            />
          </SimpleGrid>
          <TextInput
            id="field-evidence"
            mt="sm"
            label={t('act.fields.evidence')}
            description={t('act.evidenceHint')}
            withAsterisk
            value={text(draft, 'evidence')}
            error={errors['evidence']}
            onChange={(e) => draft.set('evidence', e.currentTarget.value)}
          />
          <Source basis={paper.basis} />
        </Fieldset>
      )}
    </Stack>
  );
}

export const paperTitles = (t: (key: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(paperKeys.map((key) => [key, t(`act.fields.${key}`)]));

/** What is still missing of it. */
export function paperErrors(step: CaseStep, draft: Draft, t: (key: string) => string): Errors {
  if (!step.rule.paper || draft.values['paper'] !== true) return {};
  const missing = paperKeys.filter((key) => text(draft, key).trim() === '');
  const wrong = !missing.includes('occurredTime') && typedTime(text(draft, 'occurredTime')) === null;
  return {
    ...Object.fromEntries(missing.map((key) => [key, t('act.fieldMissing')])),
    ...(wrong ? { occurredTime: t('act.noSuchTime') } : {}),
  };
}

/** The two fields of the act. */
export function onPaper(step: CaseStep, draft: Draft, zone: string): { occurredAt?: string; evidence?: string } {
  if (!step.rule.paper || draft.values['paper'] !== true) return {};
  const time = typedTime(text(draft, 'occurredTime')) ?? '';
  return { occurredAt: instantAt(text(draft, 'occurredOn'), time, zone), evidence: nfc(text(draft, 'evidence')) };
}
