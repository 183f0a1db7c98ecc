import { read, send } from './client';
import type { Me } from './types';

export const readMe = (): Promise<Me> => read('/me');

/** Ends the session: the cookie is taken back. */
export const endSession = (): Promise<unknown> => send('DELETE', '/session');
