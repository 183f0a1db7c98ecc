import { infiniteQueryOptions } from '@tanstack/react-query';
import { newKey } from '../lib/key';
import { read, send } from './client';
import type { Notices } from './types';

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam }) => read<Notices>('/notices', { cursor: pageParam }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

/** A notice is read once: its own key tells the server so. */
export const markRead = (id: string): Promise<unknown> => send('POST', `/notices/${id}/read`, undefined, { key: `read-${id}` });

/** All of them, those too that are not on the list yet. */
export const markAllRead = (): Promise<unknown> => send('POST', '/notices/read', undefined, { key: newKey() });
