import { Fieldset, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from './fields';
import type { Errors } from './prepared';

/** The instrument of a decision: what the paper carries that puts it into force. */
export const instrumentFields = [
  { key: 'number', type: 'text' },
  { key: 'date', type: 'date' },
  { key: 'issuingBody', type: 'text' },
  { key: 'signer', type: 'text' },
  { key: 'capacity', type: 'capacity' },
  { key: 'effectiveDate', type: 'date' },
] as const;

const capacities = ['KT.', 'TUQ.', 'TL.'];

interface InstrumentFieldsProps {
  readonly text: (key: string) => string;
  readonly errors: Errors;
  readonly onChange: (key: string, value: unknown) => void;
}

export function InstrumentFields({ text, errors, onChange }: InstrumentFieldsProps) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('act.instrument')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {instrumentFields.map(({ key, type }) => {
          const label = t(`act.instrumentFields.${key}`);
          if (type === 'date')
            return (
              <DayField
                key={key}
                id={`field-${key}`}
                label={label}
                value={text(key)}
                error={errors[key]}
                required
                onChange={(v) => onChange(key, v)}
              />
            );
          if (type === 'capacity')
            return (
              <Select
                key={key}
                id={`field-${key}`}
                label={label}
                data={capacities}
                clearable
                value={text(key) || null}
                onChange={(v) => onChange(key, v ?? '')}
              />
            );
          return (
            <TextInput
              key={key}
              id={`field-${key}`}
              label={label}
              value={text(key)}
              error={errors[key]}
              withAsterisk
              onChange={(e) => onChange(key, e.currentTarget.value)}
            />
          );
        })}
      </SimpleGrid>
    </Fieldset>
  );
}
