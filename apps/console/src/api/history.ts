import { queryOptions } from '@tanstack/react-query';
import { newKey } from '../lib/key';
import { read, send } from './client';
import type { EngineHistory, ParkedMove, UnsettledCase, Verification } from './types';

export const engineHistoryQuery = (caseId: string) =>
  queryOptions({ queryKey: ['history', caseId], queryFn: () => read<EngineHistory>(`/admin/cases/${caseId}/engine`) });

export const incidentsQuery = queryOptions({
  queryKey: ['history', 'incidents'],
  queryFn: () => read<{ items: ParkedMove[] }>('/admin/incidents').then((a) => a.items),
});

export const unsettledQuery = queryOptions({
  queryKey: ['history', 'unsettled'],
  queryFn: () => read<{ items: UnsettledCase[] }>('/admin/unsettled').then((a) => a.items),
});

/** Checks chains from `cursor` on; asked again until there is no next. */
export const verifySome = (cursor: string | undefined): Promise<Verification> => read('/admin/verification', { cursor });

/** Has the engine look at the case once more. */
export const ringCase = (caseId: string): Promise<unknown> => send('POST', `/admin/cases/${caseId}/ring`, {}, { key: newKey() });
