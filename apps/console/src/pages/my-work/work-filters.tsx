import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { proceduresQuery } from '../../api/procedures';
import { groups, type TaskGroup } from '../../api/tasks';
import type { Task } from '../../api/types';
import { inLanguage } from '../../lib/format';
import type { WorkSearch } from '../../lib/search';
import classes from './my-work.module.css';

/** Filters stand in the address: a filtered queue can be kept and shared. */
export function WorkFilters({ items }: { readonly items: readonly Task[] }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/work' });
  const navigate = useNavigate();
  const procedures = useQuery(proceduresQuery);
  const set = (change: WorkSearch): void =>
    void navigate({ to: '/work', search: (old) => ({ ...old, ...change, task: undefined }), replace: true });
  const title = (key: string): string => inLanguage(procedures.data?.find((p) => p.key === key)?.title) || key;
  const filters = [
    ['due', groups.map((g) => [g, t(`work.groups.${g}`)] as const)],
    ['procedure', items.map((i) => [i.procedure, title(i.procedure)] as const)],
    ['step', items.map((i) => [i.stepKey, inLanguage(i.stepTitle)] as const)],
    ['unit', items.map((i) => [i.post.unit.id, inLanguage(i.post.unit.name)] as const)],
  ] as const;
  return (
    <div className={classes.filters} role="search" aria-label={t('work.filter')}>
      {filters.map(([name, found]) => {
        const data = options(found, search[name]);
        if (data.length < 2 && search[name] === undefined) return null;
        return (
          <Select
            key={name}
            aria-label={t(`work.filters.${name}`)}
            placeholder={t(`work.all.${name}`)}
            data={data}
            value={search[name] ?? null}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clearFilters') }}
            size="sm"
            onChange={(v) => set({ [name]: (v ?? undefined) as TaskGroup | undefined })}
          />
        );
      })}
    </div>
  );
}

/** Distinct values; one chosen by the address stays in the list when nothing carries it. */
function options(found: readonly (readonly [string, string])[], chosen: string | undefined): { value: string; label: string }[] {
  const all = new Map(found);
  if (chosen && !all.has(chosen)) all.set(chosen, chosen);
  return [...all].map(([value, label]) => ({ value, label }));
}
