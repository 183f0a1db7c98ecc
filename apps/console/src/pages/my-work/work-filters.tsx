import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../api/types';
import { inLanguage } from '../../lib/format';

/** Filters stand in the address: a filtered queue can be kept and shared. */
export function WorkFilters({ items }: { readonly items: readonly Task[] }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/work' });
  const navigate = useNavigate();
  const set = (change: { step: string | undefined }): void =>
    void navigate({ to: '/work', search: (old) => ({ ...old, ...change, task: undefined }) });
  const steps = options(
    items.map((i) => [i.stepKey, inLanguage(i.stepTitle)] as const),
    search.step,
  );
  return (
    <Select
      aria-label={t('work.filterStep')}
      placeholder={t('work.allSteps')}
      data={steps}
      value={search.step ?? null}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clearFilters') }}
      size="sm"
      w={260}
      onChange={(v) => set({ step: v ?? undefined })}
    />
  );
}

/** Distinct values; one chosen by the address stays in the list when nothing carries it. */
function options(found: readonly (readonly [string, string])[], chosen: string | undefined): { value: string; label: string }[] {
  const all = new Map(found);
  if (chosen && !all.has(chosen)) all.set(chosen, chosen);
  return [...all].map(([value, label]) => ({ value, label }));
}
