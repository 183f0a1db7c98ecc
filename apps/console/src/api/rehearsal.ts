import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { newKey } from '../lib/key';
import { read, send } from './client';
import type { Advanced, CastMember, Rehearsal, RehearsalItem, Story } from './types';

export const rehearsalQuery = queryOptions({ queryKey: ['rehearsal'], queryFn: () => read<Rehearsal>('/rehearsal') });
export const castQuery = queryOptions({
  queryKey: ['rehearsal', 'cast'],
  queryFn: () => read<{ people: CastMember[] }>('/rehearsal/cast').then((c) => c.people),
});
export const rehearsalsQuery = queryOptions({
  queryKey: ['rehearsals'],
  queryFn: () => read<{ items: RehearsalItem[] }>('/rehearsals').then((a) => a.items),
});
export const storyQuery = infiniteQueryOptions({
  queryKey: ['rehearsal', 'story'],
  queryFn: ({ pageParam }) => read<Story>('/rehearsal/story', { cursor: pageParam }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const playPerson = (person: string): Promise<unknown> => send('POST', '/rehearsal/play', { person });
export const advance = ({ to, key }: { readonly to?: string; readonly key: string }): Promise<Advanced> =>
  send('POST', '/rehearsal/advance', to ? { to } : {}, { key });
export const createRehearsal = (key: string): Promise<unknown> => send('POST', '/rehearsals', {}, { key });
export const enterRehearsal = (org: string): Promise<unknown> => send('POST', `/rehearsals/${org}/session`, {}, { key: newKey() });
