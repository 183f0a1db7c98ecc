import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case';
import type { FormField } from '../../api/types';
import { ErrorSummary } from '../../components/act/error-summary';
import { Fields } from '../../components/act/fields';
import { nfc } from '../../components/act/nfc';
import type { Errors, Prepared } from '../../components/act/prepared';
import { useDraft } from '../../components/act/use-draft';

interface CaseAct {
  readonly type: string;
  readonly fields: readonly (readonly [string, FormField['type'], boolean])[];
}

/** What each act on the case asks for; titles are `act.fields.*`. */
export const caseActs: readonly CaseAct[] = [
  {
    type: 'hold',
    fields: [
      ['ground', 'text', true],
      ['reason', 'long-text', true],
    ],
  },
  { type: 'resume', fields: [['reason', 'long-text', true]] },
  { type: 'withdraw', fields: [['reason', 'long-text', true]] },
  { type: 'withdraw-candidate', fields: [['reason', 'long-text', true]] },
  {
    type: 'answer-report',
    fields: [
      ['direction', 'choice', true],
      ['number', 'text', true],
      ['date', 'date', true],
      ['reason', 'long-text', true],
    ],
  },
];

const directions = ['new-round', 'other-source', 'end'];

interface CaseActFormProps {
  readonly type: string;
  readonly view: CaseView;
  readonly onBack: () => void;
  readonly onPrepared: (prepared: Prepared) => void;
}

export function CaseActForm({ type, view, onBack, onPrepared }: CaseActFormProps) {
  const { t, i18n } = useTranslation();
  const draft = useDraft(view.id, type);
  const [errors, setErrors] = useState<Errors>({});
  const both = (key: string): { vi: string; en: string } => ({ vi: t(key), en: t(key) });
  const fields = (caseActs.find((a) => a.type === type)?.fields ?? []).map(([key, kind, required]): FormField => ({
    key,
    title: both(`act.fields.${key}`),
    type: kind,
    required,
    ...(key === 'direction' ? { options: directions.map((d) => ({ key: d, title: both(`act.directions.${d}`) })) } : {}),
  }));
  const prepare = (): void => {
    const missing = fields.filter((f) => f.required && !draft.values[f.key]);
    setErrors(Object.fromEntries(missing.map((f) => [f.key, t('act.fieldMissing')])));
    if (missing.length > 0) return;
    const own = view.candidates[0];
    const given = Object.fromEntries(fields.map((f) => [f.key, nfc(String(draft.values[f.key] ?? ''))]));
    onPrepared({
      act: { type, ...given, ...(type === 'withdraw-candidate' && own ? { candidate: own.id } : {}) },
      says: t(`act.says.${type}`),
      doIt: t(`act.types.${type}`),
      judged: false,
    });
  };
  return (
    <form
      key={i18n.language}
      noValidate
      aria-label={t(`act.types.${type}`)}
      onSubmit={(event) => {
        event.preventDefault();
        prepare();
      }}
    >
      <ErrorSummary errors={errors} titles={Object.fromEntries(fields.map((f) => [f.key, f.title]))} />
      <Fields fields={fields} values={draft.values} errors={errors} onChange={draft.set} />
      <Group mt="md" gap="xs">
        <Button type="submit">{t('act.continue')}</Button>
        <Button variant="default" onClick={onBack}>
          {t('act.back')}
        </Button>
      </Group>
    </form>
  );
}
