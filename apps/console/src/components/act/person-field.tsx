import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../api/people';
import { inLanguage } from '../../lib/format';

const typingMs = 200;

interface PersonFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly required: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One person by name, namesakes told apart by what they hold. */
export function PersonField({ value, onChange, required, ...common }: PersonFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState<string>();
  const [wanted] = useDebouncedValue(typed === name ? '' : typed.trim(), typingMs);
  const people = useQuery(peopleQuery(wanted));
  const found = (people.data ?? []).map((p) => ({
    value: p.id,
    label: [p.name, p.posts.map(inLanguage).join(', ')].filter(Boolean).join(' · '),
  }));
  const chosen = value && !found.some((f) => f.value === value) ? [{ value, label: name ?? t('act.personChosen') }] : [];
  return (
    <Select
      {...common}
      withAsterisk={required}
      data={[...chosen, ...found]}
      value={value || null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={(id, option) => {
        setName(option?.label);
        onChange(id ?? '');
      }}
    />
  );
}
