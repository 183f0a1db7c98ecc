import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postsQuery } from '../../api/people';
import { inLanguage } from '../../lib/format';
import type { Picked } from './use-start-draft';

const typingMs = 200;

interface PostPickerProps {
  readonly value: Picked | null;
  readonly onChange: (post: Picked | null) => void;
}

/** Posts by name, with their unit; one that a case already fills says so. */
export function PostPicker({ value, onChange }: PostPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), typingMs);
  const posts = useQuery(postsQuery(wanted));
  const found = (posts.data ?? []).map((p) => {
    const name = `${inLanguage(p.title)} · ${inLanguage(p.unit.name)}`;
    return { value: p.id, label: p.openCase ? t('start.postTaken', { name, code: p.openCase }) : name };
  });
  const options = value && !found.some((f) => f.value === value.id) ? [{ value: value.id, label: value.name }, ...found] : found;
  return (
    <Select
      label={t('start.post')}
      data={options}
      value={value?.id ?? null}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={(id, option) => onChange(id && option ? { id, name: option.label } : null)}
      required
    />
  );
}
