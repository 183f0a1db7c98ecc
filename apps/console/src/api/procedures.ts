import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { Procedure, ProcedureDetail } from './types';

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: () => read<{ items: Procedure[] }>('/procedures').then((answer) => answer.items),
  staleTime: 5 * 60_000,
});

export const procedureQuery = (key: string) =>
  queryOptions({ queryKey: ['procedures', key], queryFn: () => read<ProcedureDetail>(`/procedures/${key}`), staleTime: 5 * 60_000 });
