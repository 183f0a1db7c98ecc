import { Button, Checkbox, Group, MultiSelect, NumberInput, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStep } from '../../api/types';
import { ErrorSummary } from './error-summary';
import type { Values } from './fields';
import { nfc } from './nfc';
import type { Errors, Prepared } from './prepared';
import type { ActField, StepActSpec } from './step-act-specs';

interface StepActFormProps {
  readonly type: string;
  readonly step: CaseStep;
  readonly spec: StepActSpec;
  readonly onBack: () => void;
  readonly onPrepared: (prepared: Prepared) => void;
}

export function StepActForm({ type, step, spec, onBack, onPrepared }: StepActFormProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Values>(spec.start);
  const [errors, setErrors] = useState<Errors>({});
  const prepare = (): void => {
    const missing = spec.fields.filter((f) => f.required && isEmpty(values[f.key]));
    setErrors(Object.fromEntries(missing.map((f) => [f.key, t('act.fieldMissing')])));
    if (missing.length > 0) return;
    onPrepared({
      act: { type, step: step.id, ...spec.toAct(values) },
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
        {spec.fields.map((f) => (
          <Field key={f.key} field={f} value={values[f.key]} error={errors[f.key]} onChange={(v) => setValues({ ...values, [f.key]: v })} />
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

interface FieldProps {
  readonly field: ActField;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

const fewPersons = 40;

function Field({ field, value, error, onChange }: FieldProps) {
  const { t } = useTranslation();
  const common = { id: `field-${field.key}`, label: field.title ?? t(`act.fields.${field.key}`), error, withAsterisk: field.required };
  const picked = Array.isArray(value) ? (value as string[]) : [];
  const from = field.from ?? [];
  if (field.kind === 'whole')
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : ''}
        min={0}
        allowDecimal={false}
        onChange={(v) => onChange(typeof v === 'number' ? v : undefined)}
      />
    );
  if (field.kind === 'text')
    return (
      <Textarea
        {...common}
        value={typeof value === 'string' ? value : ''}
        onChange={(e) => onChange(e.currentTarget.value)}
        onBlur={(e) => onChange(nfc(e.currentTarget.value))}
      />
    );
  if (field.kind === 'choice')
    return (
      <Radio.Group {...common} value={typeof value === 'string' ? value : ''} onChange={onChange}>
        <Stack gap={6} mt={4}>
          {from.map((o) => (
            <Radio key={o.id} value={o.id} label={o.name} />
          ))}
        </Stack>
      </Radio.Group>
    );
  if (from.length > fewPersons)
    return (
      <MultiSelect {...common} searchable data={from.map((o) => ({ value: o.id, label: o.name }))} value={picked} onChange={onChange} />
    );
  return (
    <Checkbox.Group {...common} value={picked} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {from.map((o) => (
          <Checkbox key={o.id} value={o.id} label={o.name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
