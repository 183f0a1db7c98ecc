import { infiniteQueryOptions } from '@tanstack/react-query';
import { read, withQuery } from './client';
import type { CaseList } from './types';

export interface CaseFilter {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly procedure?: string | undefined;
  readonly unit?: string | undefined;
  readonly overdue?: string | undefined;
  readonly sort?: string | undefined;
}

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam }) => read<CaseList>('/cases', { ...filter, count: pageParam ? undefined : 'true', cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** Address of the list as a file, filtered as the list is. */
export const exportAddress = (format: 'csv' | 'xlsx', filter: CaseFilter, lang: string): string =>
  `/api/v1${withQuery(`/cases.${format}`, { ...filter, lang })}`;
