import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { tasksQuery, type TaskFilter } from '../../api/tasks';
import type { Task, Tasks } from '../../api/types';

interface Queue {
  readonly query: UseInfiniteQueryResult<unknown>;
  readonly rows: readonly Task[];
  readonly counts: Tasks['counts'];
  readonly pages: number;
  readonly at: number;
  readonly more: (() => void) | undefined;
}

const none: Tasks['counts'] = { overdue: 0, today: 0, week: 0, later: 0, waiting: 0 };

/** What I must do, as the filters say; and below it, once all of that is here, what waits for others. */
export function useQueue(filter: TaskFilter): Queue {
  const mine = useInfiniteQuery(tasksQuery(filter));
  const counts = mine.data?.pages[0]?.counts ?? none;
  const both = filter.group === undefined && mine.data !== undefined && !mine.hasNextPage && counts.waiting > 0;
  const waiting = useInfiniteQuery({ ...tasksQuery({ ...filter, group: 'waiting' }), enabled: both });
  const rows = useMemo(() => {
    const pages = [...(mine.data?.pages ?? []), ...(both ? (waiting.data?.pages ?? []) : [])];
    return pages.flatMap((p) => p.items);
  }, [mine.data, waiting.data, both]);
  const further = both ? waiting : mine;
  return {
    query: mine,
    rows,
    counts,
    pages: (mine.data?.pages.length ?? 0) + (both ? (waiting.data?.pages.length ?? 0) : 0),
    at: Math.max(mine.dataUpdatedAt, both ? waiting.dataUpdatedAt : 0),
    more: further.hasNextPage ? () => void further.fetchNextPage() : undefined,
  };
}
