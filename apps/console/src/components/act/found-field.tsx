import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './use-found';

interface FoundFieldProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error: string | undefined;
  readonly withAsterisk?: boolean;
  /** What fits what was typed. */
  readonly useFound: (typed: string) => readonly Choice[];
  /** Shown before anything is typed; a name typed is looked for among all. */
  readonly offered?: readonly Choice[];
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
}

/** Several of many, by name. */
export function FoundField({ useFound, offered, value, onChange, ...common }: FoundFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [named, setNamed] = useState<Readonly<Record<string, string>>>({});
  const found = useFound(typed);
  const shown = offered && typed.trim() === '' ? offered : found;
  const known = { ...Object.fromEntries([...(offered ?? []), ...found].map((o) => [o.value, o.label])), ...named };
  const kept = value.filter((id) => !shown.some((o) => o.value === id)).map((id) => ({ value: id, label: known[id] ?? id }));
  return (
    <MultiSelect
      {...common}
      data={[...kept, ...shown]}
      value={value}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      hidePickedOptions
      nothingFoundMessage={t('common.nothingFound')}
      onChange={(ids) => {
        setNamed(Object.fromEntries(ids.map((id) => [id, known[id] ?? id])));
        onChange(ids);
      }}
    />
  );
}
