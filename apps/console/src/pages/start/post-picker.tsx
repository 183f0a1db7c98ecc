import { Checkbox, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postsQuery } from '../../api/people';
import { inLanguage } from '../../lib/format';
import type { PickedPost } from './use-start-draft';

const typingMs = 200;

interface PostPickerProps {
  readonly value: PickedPost | null;
  /** Whom the procedure is about: the holder of a post, or a post that nobody holds. */
  readonly only: 'held' | 'vacant';
  readonly onChange: (post: PickedPost | null) => void;
}

/** Posts by name, with their unit; one that a case already fills says so. */
export function PostPicker({ value, only, onChange }: PostPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const [wanted] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), typingMs);
  const posts = useQuery(postsQuery(wanted, all ? undefined : only));
  const found = (posts.data ?? []).map((p) => {
    const name = `${inLanguage(p.title)} · ${inLanguage(p.unit.name)}`;
    const said = p.holder ? t('start.postHeld', { name, holder: p.holder.name }) : name;
    return { value: p.id, label: p.openCase ? t('start.postTaken', { name: said, code: p.openCase }) : said };
  });
  const options = value && !found.some((f) => f.value === value.id) ? [{ value: value.id, label: value.name }, ...found] : found;
  const choose = (id: string | null): void => {
    const post = posts.data?.find((p) => p.id === id);
    if (!post) return onChange(null);
    const name = options.find((o) => o.value === id)?.label ?? '';
    onChange({ id: post.id, name, holder: post.holder ?? undefined, until: post.holderUntil ?? undefined });
  };
  return (
    <Stack gap={6}>
      <Select
        label={t('start.post')}
        data={options}
        value={value?.id ?? null}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options: found }) => found}
        nothingFoundMessage={t('common.nothingFound')}
        onChange={choose}
        required
      />
      <Checkbox size="xs" label={t(`start.allPosts.${only}`)} checked={all} onChange={(e) => setAll(e.currentTarget.checked)} />
    </Stack>
  );
}
