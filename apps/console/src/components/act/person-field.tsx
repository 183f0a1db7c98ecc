import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personQuery } from '../../api/people';
import { useFoundPeople } from './use-found';

interface PersonFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly required: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One person by name; whoever was chosen before a reload is named again. */
export function PersonField({ value, onChange, required, ...common }: PersonFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const before = useQuery(personQuery(value));
  const found = useFoundPeople(typed === before.data?.name ? '' : typed);
  const chosen = before.data && !found.some((f) => f.value === value) ? [{ value, label: before.data.name }] : [];
  const known = before.data !== undefined || found.some((f) => f.value === value);
  return (
    <Select
      {...common}
      withAsterisk={required}
      data={[...chosen, ...found]}
      value={value && known ? value : null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}
