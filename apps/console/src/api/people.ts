import { queryOptions } from '@tanstack/react-query';
import { read } from './client';
import type { PickedPerson, PickedPost, PickedUnit } from './types';

const limit = '30';

/** Persons by name, with or without marks. */
export const peopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', q],
    queryFn: () => read<{ items: PickedPerson[] }>('/people', { q, limit }).then((a) => a.items),
    staleTime: 60_000,
  });

/** Posts with who holds them and whether a case fills them. */
export const postsQuery = (q: string, only: 'held' | 'vacant' | undefined) =>
  queryOptions({
    queryKey: ['posts', q, only],
    queryFn: () => read<{ items: PickedPost[] }>('/posts', { q, limit, only }).then((a) => a.items),
    staleTime: 60_000,
  });

/** Units by name. */
export const unitsQuery = (q: string) =>
  queryOptions({
    queryKey: ['units', q],
    queryFn: () => read<{ items: PickedUnit[] }>('/units', { q, limit }).then((a) => a.items),
    staleTime: 60_000,
  });

/** One person, to be named again; nobody while none is chosen. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: () => read<{ items: PickedPerson[] }>('/people', { id }).then((a) => a.items[0] ?? null),
    enabled: id !== '',
    staleTime: 60_000,
  });
