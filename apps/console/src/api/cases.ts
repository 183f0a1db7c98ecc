import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CasesSearch } from '../lib/search';
import { read, withQuery } from './client';
import type { CaseList, CaseSummary } from './types';

export type CaseFilter = CasesSearch;

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ pageParam }) => read<CaseList>('/cases', { ...filter, count: pageParam ? undefined : 'true', cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** The cases begun last that the person may read. */
export const latestQuery = queryOptions({
  queryKey: ['cases', 'latest'],
  queryFn: () => read<CaseList>('/cases', { limit: '5' }).then((a) => a.items),
});

/** Open cases of the same filters by age and by next deadline. */
export const summaryQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: ['cases', filter, 'summary'],
    queryFn: () => read<CaseSummary>('/cases/summary', { ...filter, sort: undefined }),
  });

/** Address of the list as a file, filtered as the list is. */
export const exportAddress = (format: 'csv' | 'xlsx', filter: CaseFilter, lang: string): string =>
  `/api/v1${withQuery(`/cases.${format}`, { ...filter, lang })}`;
