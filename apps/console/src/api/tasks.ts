import { infiniteQueryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Tasks } from './types';

export const groups = ['overdue', 'today', 'week', 'later', 'waiting'] as const;

export interface TaskFilter {
  readonly procedure?: string | undefined;
  readonly step?: string | undefined;
}

export const tasksQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: ['tasks', filter],
    queryFn: ({ pageParam }) => read<Tasks>('/tasks', { ...filter, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
