import { infiniteQueryOptions } from '@tanstack/react-query';
import { newKey } from '../lib/key';
import { read, send } from './client';
import type { Deliveries, Delivery } from './types';

export const deliveriesQuery = (state: Delivery['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', state],
    queryFn: ({ pageParam }) => read<Deliveries>('/admin/deliveries', { state, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const retryDelivery = (id: string): Promise<unknown> => send('POST', `/admin/deliveries/${id}/retry`, {}, { key: newKey() });
