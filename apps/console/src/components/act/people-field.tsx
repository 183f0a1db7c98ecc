import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFoundPeople } from './use-found-people';

interface PeopleFieldProps {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly withAsterisk: boolean;
  /** Shown before anything is typed; a name typed is looked for among everybody. */
  readonly offered: readonly { readonly id: string; readonly name: string }[];
  readonly value: string[];
  readonly onChange: (value: string[]) => void;
}

/** Several persons by name. */
export function PeopleField({ offered, value, onChange, ...common }: PeopleFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [named, setNamed] = useState<Readonly<Record<string, string>>>({});
  const first = offered.map((o) => ({ value: o.id, label: o.name }));
  const found = useFoundPeople(typed);
  const shown = typed.trim() === '' ? first : found;
  const known = { ...Object.fromEntries([...first, ...found].map((o) => [o.value, o.label])), ...named };
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
