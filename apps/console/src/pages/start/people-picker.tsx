import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../api/people';
import { inLanguage } from '../../lib/format';
import type { Picked } from './use-start-draft';

const typingMs = 200;

interface PeoplePickerProps {
  readonly value: readonly Picked[];
  readonly min: number;
  readonly max: number;
  readonly onChange: (people: readonly Picked[]) => void;
}

/** Persons by name, namesakes told apart by what they hold; in the order in which they are proposed. */
export function PeoplePicker({ value, min, max, onChange }: PeoplePickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), typingMs);
  const people = useQuery(peopleQuery(wanted));
  const found = (people.data ?? []).map((p) => ({
    value: p.id,
    label: [p.name, p.posts.map(inLanguage).join(', '), p.units.map((u) => inLanguage(u.name))[0]].filter(Boolean).join(' · '),
  }));
  const chosen = value.filter((v) => !found.some((f) => f.value === v.id)).map((v) => ({ value: v.id, label: v.name }));
  const options = [...chosen, ...found];
  return (
    <MultiSelect
      label={t('start.candidates')}
      description={min === max ? t('start.exactly', { count: max }) : t('start.between', { min, max })}
      data={options}
      value={value.map((v) => v.id)}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      maxValues={max}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: options.find((o) => o.value === id)?.label ?? '' })))}
      required
    />
  );
}
