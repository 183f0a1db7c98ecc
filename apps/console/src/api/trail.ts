import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { AuditTrail, Timeline } from './types';

export const timelineQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['case', caseId, 'timeline'],
    queryFn: ({ pageParam }) => read<Timeline>(`/cases/${caseId}/timeline`, { cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const auditQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'audit'], queryFn: () => read<AuditTrail>(`/cases/${caseId}/audit`) });
