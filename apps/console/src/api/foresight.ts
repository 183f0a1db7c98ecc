import { queryOptions } from '@tanstack/react-query';
import type { ActRequest } from './act';
import { send } from './client';
import type { Foresight } from './types';

/** What an act would do: refused as it would be, or where the case would stand. Asked once for each act that is made ready. */
export const foresightQuery = ({ caseId, key, ifMatch, act }: ActRequest) =>
  queryOptions({
    queryKey: ['foresight', key],
    queryFn: () => send<Foresight>('POST', `/cases/${caseId}/acts/foresight`, act, ifMatch === undefined ? {} : { ifMatch }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
