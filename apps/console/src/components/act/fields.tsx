import { NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../api/types';
import { inLanguage } from '../../lib/format';
import { typedDay } from '../../lib/typed-day';
import { nfc } from './nfc';
import { PersonField } from './person-field';

export type Values = Readonly<Record<string, unknown>>;

interface FieldProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

interface FieldsProps {
  readonly fields: readonly FormField[];
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (key: string, value: unknown) => void;
}

/** The form a definition demands. Checked when it is sent, never while an accent is being composed. */
export function Fields({ fields, values, errors, onChange }: FieldsProps) {
  return (
    <Stack gap="sm">
      {fields.map((f) => (
        <Field key={f.key} field={f} value={values[f.key]} error={errors[f.key]} onChange={(v) => onChange(f.key, v)} />
      ))}
    </Stack>
  );
}

function Field({ field, value, error, onChange }: FieldProps) {
  const { t } = useTranslation();
  const common = {
    id: `field-${field.key}`,
    label: inLanguage(field.title),
    error,
    withAsterisk: field.required,
    required: field.required,
  };
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'long-text':
      return <Textarea {...common} value={text} onChange={(e) => onChange(e.currentTarget.value)} onBlur={() => onChange(nfc(text))} />;
    case 'integer':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          allowDecimal={false}
          onChange={(v) => onChange(typeof v === 'number' ? v : undefined)}
        />
      );
    case 'date':
      return <DayField label={common.label} id={common.id} error={error} required={field.required} value={text} onChange={onChange} />;
    case 'person':
      return <PersonField id={common.id} label={common.label} error={error} required={field.required} value={text} onChange={onChange} />;
    case 'yes-no':
      return (
        <Choices
          common={common}
          value={value === true ? 'yes' : value === false ? 'no' : ''}
          onChange={(v) => onChange(v === 'yes')}
          options={[
            ['yes', t('common.yes')],
            ['no', t('common.no')],
          ]}
        />
      );
    case 'choice':
      return field.options && field.options.length > 6 ? (
        <Select
          {...common}
          data={field.options.map((o) => ({ value: o.key, label: inLanguage(o.title) }))}
          value={text || null}
          onChange={onChange}
        />
      ) : (
        <Choices
          common={common}
          value={text}
          onChange={onChange}
          options={(field.options ?? []).map((o) => [o.key, inLanguage(o.title)] as const)}
        />
      );
    default:
      return <TextInput {...common} value={text} onChange={(e) => onChange(e.currentTarget.value)} onBlur={() => onChange(nfc(text))} />;
  }
}

interface ChoicesProps {
  readonly common: { readonly id: string; readonly label: string; readonly error: string | undefined; readonly required: boolean };
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choices({ common, value, options, onChange }: ChoicesProps) {
  return (
    <Radio.Group id={common.id} label={common.label} error={common.error} withAsterisk={common.required} value={value} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {options.map(([key, title]) => (
          <Radio key={key} value={key} label={title} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** yyyy-MM-dd or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function DayField({ id, label, description, error, required, value, onChange }: DayFieldProps) {
  const { t } = useTranslation();
  return (
    <DateInput
      id={id}
      label={label}
      description={description}
      error={error}
      withAsterisk={required}
      required={required}
      value={value || null}
      valueFormat="DD/MM/YYYY"
      placeholder={t('common.dayFormat')}
      hideOutsideDates
      dateParser={typedDay}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('common.clearDay') }}
      onChange={(v) => onChange(v ?? '')}
      previousLabel={t('common.previousMonth')}
      nextLabel={t('common.nextMonth')}
    />
  );
}
