import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from './client';
import type { Receipt } from './types';

export interface ActRequest {
  readonly caseId: string;
  readonly key: string;
  readonly ifMatch?: number;
  readonly act: Readonly<Record<string, unknown>> & { readonly type: string };
}

export const submitAct = ({ caseId, key, ifMatch, act }: ActRequest): Promise<Receipt> =>
  send('POST', `/cases/${caseId}/acts`, act, { key, ...(ifMatch === undefined ? {} : { ifMatch }) });

/** Sends an act; nothing is shown as done before the server's receipt. Then what it may have changed is read again. */
export function useAct(done: (receipt: Receipt) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: submitAct,
    onSuccess: (receipt) => {
      for (const key of [['case', receipt.caseId], ['tasks'], ['cases'], ['notices']]) void client.invalidateQueries({ queryKey: key });
      done(receipt);
    },
    // Somebody was first: what is shown is read again, what was typed stays.
    onError: (_error, { caseId }) => void client.invalidateQueries({ queryKey: ['case', caseId] }),
  });
}
