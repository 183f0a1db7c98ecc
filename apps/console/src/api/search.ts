import { read } from './client';
import type { Found } from './types';

/** Cases, people and units by code or name, with or without marks. */
export const search = (q: string): Promise<readonly Found[]> => read<{ items: Found[] }>('/search', { q }).then((answer) => answer.items);
