import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../api/definition';
import type { Procedure } from '../../api/types';
import { inLanguage } from '../../lib/format';
import { FactFields } from './fact-fields';
import { PeoplePicker } from './people-picker';
import { PostPicker } from './post-picker';
import { aboutHolder, fromPost } from './prefill';
import type { StartValue } from './use-start-draft';

interface StartFormProps {
  readonly procedures: readonly Procedure[];
  /** Of the chosen procedure, once it is read. */
  readonly definition: Definition | undefined;
  readonly value: StartValue;
  readonly onChange: (next: Partial<StartValue>) => void;
}

export function StartForm({ procedures, definition, value, onChange }: StartFormProps) {
  const { t } = useTranslation();
  const chosen = procedures.find((p) => p.key === value.procedure);
  return (
    <Stack gap="md" maw={640}>
      <Select
        label={t('start.procedure')}
        data={procedures.map((p) => ({ value: p.key, label: inLanguage(p.title) }))}
        value={value.procedure}
        onChange={(procedure) => onChange({ procedure, post: null, candidates: [], facts: {} })}
        allowDeselect={false}
        required
      />
      <PostPicker
        key={value.procedure}
        value={value.post}
        only={aboutHolder(chosen?.kind) ? 'held' : 'vacant'}
        onChange={(post) => onChange(fromPost(post, chosen?.kind, definition))}
      />
      <PeoplePicker
        value={value.candidates}
        onChange={(candidates) => onChange({ candidates })}
        max={chosen?.candidatesMax ?? 1}
        min={chosen?.candidatesMin ?? 1}
      />
      <FactFields facts={definition?.facts ?? []} values={value.facts} onChange={(facts) => onChange({ facts })} />
    </Stack>
  );
}
