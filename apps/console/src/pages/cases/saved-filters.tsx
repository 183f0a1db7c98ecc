import { Button, Group, Modal, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '../../api/cases';
import { readPref, writePref } from '../../lib/prefs';

interface Saved {
  readonly name: string;
  readonly filter: CaseFilter;
}

const pref = 'case-filters';

function kept(): readonly Saved[] {
  try {
    return JSON.parse(readPref(pref) ?? '[]') as Saved[];
  } catch {
    return [];
  }
}

/** Filters under a name, kept in this browser; each is an address and nothing more. */
export function SavedFilters({ filter }: { readonly filter: CaseFilter }) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState(kept);
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const keep = (next: readonly Saved[]): void => {
    setSaved(next);
    writePref(pref, next.length === 0 ? null : JSON.stringify(next));
  };
  const filtered = Object.values(filter).some((v) => v !== undefined);
  const current = saved.find((s) => JSON.stringify(s.filter) === JSON.stringify(filter));
  if (saved.length === 0 && !filtered) return null;
  return (
    <Group gap="xs" mb="sm" component="nav" aria-label={t('cases.saved')}>
      {saved.map((s) => (
        <Button
          key={s.name}
          component={Link}
          to="/cases"
          search={s.filter as never}
          size="compact-sm"
          variant={s === current ? 'light' : 'default'}
          aria-current={s === current || undefined}
        >
          {s.name}
        </Button>
      ))}
      {filtered && !current && (
        <Button size="compact-sm" variant="subtle" onClick={() => setNaming(true)}>
          {t('cases.save')}
        </Button>
      )}
      {current && (
        <Button size="compact-sm" variant="subtle" onClick={() => keep(saved.filter((s) => s !== current))}>
          {t('cases.forget')}
        </Button>
      )}
      <Modal
        opened={naming}
        onClose={() => setNaming(false)}
        title={t('cases.save')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) keep([...saved.filter((s) => s.name !== name.trim()), { name: name.trim(), filter }]);
            setNaming(false);
            setName('');
          }}
        >
          <TextInput
            label={t('cases.saveName')}
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            data-autofocus
            maxLength={60}
          />
          <Button type="submit" mt="md">
            {t('common.save')}
          </Button>
        </form>
      </Modal>
    </Group>
  );
}
