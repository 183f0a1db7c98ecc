import { read, send } from './client';
import type { Mail, Me } from './types';

export const readMe = (): Promise<Me> => read('/me');

/** Whether notices come by mail too, and in which language. */
export const setMail = (wish: { wanted: boolean; language?: Mail['language'] }): Promise<Mail> => send('PUT', '/me/mail', wish);

/** Ends the session: the cookie is taken back. */
export const endSession = (): Promise<unknown> => send('DELETE', '/session');
