import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Procedure, ProcedureDetail } from './types';

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: () => read<{ items: Procedure[] }>('/procedures').then((answer) => answer.items),
  staleTime: 5 * 60_000,
});

/** One version; the latest when none is named. */
export const procedureQuery = (key: string, version?: number) =>
  queryOptions({
    queryKey: ['procedures', key, version],
    queryFn: () => read<ProcedureDetail>(`/procedures/${key}`, version === undefined ? {} : { version: String(version) }),
    staleTime: 5 * 60_000,
  });
