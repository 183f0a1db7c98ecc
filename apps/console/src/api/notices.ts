import { queryOptions } from '@tanstack/react-query';
import { read, send } from './client';
import type { Notices } from './types';

export const noticesQuery = queryOptions({ queryKey: ['notices'], queryFn: () => read<Notices>('/notices') });

/** A notice is read once: its own key tells the server so. */
export const markRead = (ids: readonly string[]): Promise<unknown> =>
  Promise.all(ids.map((id) => send('POST', `/notices/${id}/read`, undefined, { key: `read-${id}` })));
