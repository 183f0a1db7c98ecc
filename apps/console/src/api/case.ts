import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { CaseDto, Waiting } from './types';

/** A case with what it waits for and what I may do in it: two answers about one state, read together. */
export interface CaseView extends CaseDto {
  readonly waiting: Waiting;
}

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'view'],
    queryFn: async (): Promise<CaseView> => {
      const [view, waiting] = await Promise.all([read<CaseDto>(`/cases/${caseId}`), read<Waiting>(`/cases/${caseId}/waiting`)]);
      return { ...view, people: { ...waiting.people, ...view.people }, waiting };
    },
  });
