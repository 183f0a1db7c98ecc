import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import { caseQuery } from './case';
import { read } from './client';
import type { Tasks } from './types';

export const groups = ['overdue', 'today', 'week', 'later', 'waiting'] as const;

export type TaskGroup = (typeof groups)[number];

export interface TaskFilter {
  /** One group alone; without it all but `waiting`. */
  readonly group?: TaskGroup | undefined;
  readonly procedure?: string | undefined;
  readonly step?: string | undefined;
  readonly unit?: string | undefined;
}

export const tasksQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: ['tasks', filter],
    queryFn: ({ pageParam }) => read<Tasks>('/tasks', { ...filter, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** My work before its page is there: the queue, and then the case that stands first in it. */
export async function warmTasks(client: QueryClient, filter: TaskFilter): Promise<void> {
  const { pages } = await client.fetchInfiniteQuery(tasksQuery(filter));
  const first = pages[0]?.items[0];
  if (first) await client.prefetchQuery(caseQuery(first.caseId));
}
