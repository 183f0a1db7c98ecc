import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '../../api/types';
import { inLanguage } from '../../lib/format';
import { PeoplePicker } from './people-picker';
import { PostPicker } from './post-picker';
import type { StartValue } from './use-start-draft';

interface StartFormProps {
  readonly procedures: readonly Procedure[];
  readonly value: StartValue;
  readonly onChange: (next: Partial<StartValue>) => void;
}

export function StartForm({ procedures, value, onChange }: StartFormProps) {
  const { t } = useTranslation();
  const chosen = procedures.find((p) => p.key === value.procedure);
  return (
    <Stack gap="md" maw={640}>
      <Select
        label={t('start.procedure')}
        data={procedures.map((p) => ({ value: p.key, label: inLanguage(p.title) }))}
        value={value.procedure}
        onChange={(procedure) => onChange({ procedure })}
        allowDeselect={false}
        required
      />
      <PostPicker value={value.post} onChange={(post) => onChange({ post })} />
      <PeoplePicker
        value={value.candidates}
        onChange={(candidates) => onChange({ candidates })}
        max={chosen?.candidatesMax ?? 1}
        min={chosen?.candidatesMin ?? 1}
      />
    </Stack>
  );
}
