import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '../../api/cases';
import { proceduresQuery } from '../../api/procedures';
import type { ListedCase } from '../../api/types';
import { inLanguage } from '../../lib/format';
import classes from './cases.module.css';

const statuses = ['running', 'held', 'reported', 'ended'];
const sorts = ['-startedAt', 'startedAt', 'due', 'code'];

/** Text is searched when it is sent, not while an accent is being composed. */
export function CaseFilters({ filter, items }: { readonly filter: CaseFilter; readonly items: readonly ListedCase[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [q, setQ] = useState(filter.q ?? '');
  const procedures = useQuery(proceduresQuery);
  const set = (change: CaseFilter): void => void navigate({ to: '/cases', search: { ...filter, ...change } });
  const latest = new Map(procedures.data?.map((p) => [p.key, inLanguage(p.title)]));
  const units = new Map(items.map((c) => [c.post.unit.id, inLanguage(c.post.unit.name)]));
  if (filter.unit && !units.has(filter.unit)) units.set(filter.unit, filter.unit);
  return (
    <form
      className={classes.filters}
      role="search"
      aria-label={t('cases.filter')}
      onSubmit={(event) => {
        event.preventDefault();
        set({ q: q.trim().normalize('NFC') || undefined });
      }}
    >
      <TextInput label={t('cases.find')} value={q} onChange={(e) => setQ(e.currentTarget.value)} type="search" autoComplete="off" w={260} />
      <Select
        label={t('cases.status')}
        data={statuses.map((s) => ({ value: s, label: t(`case.status.${s}`) }))}
        value={filter.status ?? null}
        onChange={(v) => set({ status: v ?? undefined })}
        placeholder={t('cases.all')}
        clearable
        w={190}
      />
      <Select
        label={t('cases.procedure')}
        data={[...latest].map(([value, label]) => ({ value, label }))}
        value={filter.procedure ?? null}
        onChange={(v) => set({ procedure: v ?? undefined })}
        placeholder={t('cases.all')}
        clearable
        w={260}
      />
      <Select
        label={t('cases.unit')}
        data={[...units].map(([value, label]) => ({ value, label }))}
        value={filter.unit ?? null}
        onChange={(v) => set({ unit: v ?? undefined })}
        placeholder={t('cases.all')}
        clearable
        w={190}
      />
      <Select
        label={t('cases.sort')}
        data={sorts.map((s) => ({ value: s, label: t(`cases.sorts.${s}`) }))}
        value={filter.sort ?? '-startedAt'}
        onChange={(v) => set({ sort: v === '-startedAt' ? undefined : (v ?? undefined) })}
        allowDeselect={false}
        w={190}
      />
      <Checkbox
        label={t('cases.overdueOnly')}
        checked={filter.overdue === 'true'}
        onChange={(e) => set({ overdue: e.currentTarget.checked ? 'true' : undefined })}
        mb={8}
      />
      <Button type="submit" variant="default">
        {t('cases.apply')}
      </Button>
    </form>
  );
}
