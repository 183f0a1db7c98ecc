import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStep } from '../../api/types';
import { ActFieldInput } from './act-field';
import { ErrorSummary } from './error-summary';
import type { Values } from './fields';
import type { Errors, Prepared } from './prepared';
import type { StepActSpec } from './step-act-specs';

interface StepActFormProps {
  readonly type: string;
  /** Left out for an act on the case as a whole. */
  readonly step?: CaseStep;
  readonly spec: StepActSpec;
  readonly onBack: () => void;
  readonly onPrepared: (prepared: Prepared) => void;
}

export function StepActForm({ type, step, spec, onBack, onPrepared }: StepActFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Values>(spec.start);
  const [errors, setErrors] = useState<Errors>({});
  const asked = spec.fields.filter((f) => f.shown?.(values) ?? true);
  const prepare = (): void => {
    const missing = asked.filter((f) => f.required && isEmpty(values[f.key]));
    setErrors(Object.fromEntries(missing.map((f) => [f.key, t('act.fieldMissing')])));
    if (missing.length > 0) return;
    onPrepared({
      act: { type, ...(step ? { step: step.id } : {}), ...spec.toAct(values) },
      says: t(`act.says.${type}`),
      doIt: t(`act.types.${type}`),
      judged: spec.judged,
    });
  };
  return (
    <form
      noValidate
      aria-label={t(`act.types.${type}`)}
      onSubmit={(event) => {
        event.preventDefault();
        prepare();
      }}
    >
      <ErrorSummary errors={errors} titles={{}} />
      <Stack gap="sm">
        {asked.map((f) => (
          <ActFieldInput
            key={f.key}
            field={f}
            value={values[f.key]}
            error={errors[f.key]}
            onChange={(v) => setValues({ ...values, [f.key]: v })}
          />
        ))}
      </Stack>
      <Group mt="md" gap="xs">
        <Button type="submit">{t('act.continue')}</Button>
        <Button variant="default" onClick={onBack}>
          {t('act.back')}
        </Button>
      </Group>
    </form>
  );
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
