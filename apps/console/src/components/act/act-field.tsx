import { Checkbox, Group, MultiSelect, NumberInput, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from './fields';
import { FingerprintField } from './fingerprint-field';
import { nfc } from './nfc';
import { FoundField } from './found-field';
import classes from './act.module.css';
import type { ActField } from './act-spec';
import { useFoundPeople } from './use-found';

interface ActFieldInputProps {
  readonly field: ActField;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
}

const fewPersons = 40;
const fewChoices = 12;

/** A field of an act beside the step's own form. */
export function ActFieldInput({ field, value, error, onChange }: ActFieldInputProps) {
  const { t } = useTranslation();
  const label = field.title ?? t(`act.fields.${field.key}`);
  const common = { id: `field-${field.key}`, label, error, withAsterisk: field.required, description: field.hint };
  const text = typeof value === 'string' ? value : '';
  const from = field.from ?? [];
  const picked = Array.isArray(value) ? (value as string[]) : [];
  switch (field.kind) {
    case 'whole':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          min={0}
          allowDecimal={false}
          onChange={(v) => onChange(typeof v === 'number' ? v : undefined)}
        />
      );
    case 'text':
      return (
        <Textarea
          {...common}
          value={text}
          onChange={(e) => onChange(e.currentTarget.value)}
          onBlur={(e) => onChange(nfc(e.currentTarget.value))}
        />
      );
    case 'line':
      return (
        <TextInput
          {...common}
          value={text}
          onChange={(e) => onChange(e.currentTarget.value)}
          onBlur={(e) => onChange(nfc(e.currentTarget.value))}
        />
      );
    case 'day':
      return <DayField {...common} required={field.required} value={text} onChange={onChange} />;
    case 'listed':
      return (
        <div>
          <Text size="sm" fw={500}>
            {t('act.listed', { count: from.length })}
          </Text>
          <div className={classes.listed} tabIndex={0} role="region" aria-label={t('act.listed', { count: from.length })}>
            <ol>
              {from.map((o) => (
                <li key={o.id}>{o.name}</li>
              ))}
            </ol>
          </div>
        </div>
      );
    case 'people':
      return (
        <FoundField
          {...common}
          useFound={useFoundPeople}
          offered={from.map((o) => ({ value: o.id, label: o.name }))}
          value={picked}
          onChange={onChange}
        />
      );
    case 'sha256':
      return <FingerprintField id={common.id} label={label} error={error} value={text} onChange={onChange} />;
    case 'choice':
      return from.length > fewChoices ? (
        <Select
          {...common}
          searchable
          data={from.map((o) => ({ value: o.id, label: o.name }))}
          value={text || null}
          onChange={(v) => onChange(v ?? '')}
        />
      ) : (
        <Radio.Group {...common} value={text} onChange={onChange}>
          <Stack gap={6} mt={4}>
            {from.map((o) => (
              <Radio key={o.id} value={o.id} label={o.name} />
            ))}
          </Stack>
        </Radio.Group>
      );
    default:
      return <Several common={common} from={from} picked={picked} onChange={onChange} />;
  }
}

interface SeveralProps {
  readonly common: {
    readonly id: string;
    readonly label: string;
    readonly error: string | undefined;
    readonly withAsterisk: boolean;
    readonly description: string | undefined;
  };
  readonly from: NonNullable<ActField['from']>;
  readonly picked: string[];
  readonly onChange: (value: string[]) => void;
}

function Several({ common, from, picked, onChange }: SeveralProps) {
  if (from.length > fewPersons)
    return (
      <MultiSelect {...common} searchable data={from.map((o) => ({ value: o.id, label: o.name }))} value={picked} onChange={onChange} />
    );
  return (
    <Checkbox.Group {...common} value={picked} onChange={onChange}>
      <Group gap={6} mt={4} style={{ flexDirection: 'column', alignItems: 'flex-start' }}>
        {from.map((o) => (
          <Checkbox key={o.id} value={o.id} label={o.name} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
