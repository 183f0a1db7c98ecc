import { queryOptions } from '@tanstack/react-query';
import { read, send } from './client';
import type { Mail, Me } from './types';

/** Ids of the cases that are about the person. */
export const myCasesQuery = queryOptions({
  queryKey: ['cases', 'concerning-me'],
  queryFn: () => read<{ items: string[] }>('/me/cases').then((a) => a.items),
});

export const readMe = (): Promise<Me> => read('/me');

/** Whether notices come by mail too, and in which language. */
export const setMail = (wish: { wanted: boolean; language?: Mail['language'] }): Promise<Mail> => send('PUT', '/me/mail', wish);

/** Ends the session: the cookie is taken back. */
export const endSession = (): Promise<unknown> => send('DELETE', '/session');
