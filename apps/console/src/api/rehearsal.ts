import { queryOptions } from '@tanstack/react-query';
import type { Bilingual } from '../lib/format';
import { newKey } from '../lib/key';
import { read, send } from './client';

/** A rehearsal's clock and what time will make due next. */
export interface Rehearsal {
  readonly org: string;
  readonly now: string;
  readonly offsetMs: number;
  readonly next: string | null;
  readonly cases: readonly {
    readonly id: string;
    readonly code: string;
    readonly status: string;
    readonly due: string | null;
    readonly settled: boolean;
  }[];
}

export interface CastMember {
  readonly id: string;
  readonly name: Bilingual;
  readonly duties: readonly string[];
}

export interface Advanced {
  readonly now: string;
  readonly next: string | null;
  readonly reached: boolean;
  readonly rounds: number;
  readonly fired: readonly Fired[];
}

export interface Fired {
  readonly caseId: string;
  readonly code: string;
  readonly entries: readonly {
    readonly seq: number;
    readonly type: string;
    readonly step?: string;
    readonly round?: number;
    readonly at: string;
    readonly effective: string;
  }[];
}

export const rehearsalQuery = queryOptions({ queryKey: ['rehearsal'], queryFn: () => read<Rehearsal>('/rehearsal') });
export const castQuery = queryOptions({
  queryKey: ['rehearsal', 'cast'],
  queryFn: () => read<{ people: CastMember[] }>('/rehearsal/cast').then((c) => c.people),
});
export const rehearsalsQuery = queryOptions({
  queryKey: ['rehearsals'],
  queryFn: () => read<{ items: { org: string; name: Bilingual; createdAt: string }[] }>('/rehearsals').then((a) => a.items),
});

export const playPerson = (person: string): Promise<unknown> => send('POST', '/rehearsal/play', { person });
export const advance = ({ to, key }: { readonly to?: string; readonly key: string }): Promise<Advanced> =>
  send('POST', '/rehearsal/advance', to ? { to } : {}, { key });
export const createRehearsal = (key: string): Promise<unknown> => send('POST', '/rehearsals', {}, { key });
export const enterRehearsal = (org: string): Promise<unknown> => send('POST', `/rehearsals/${org}/session`, {}, { key: newKey() });
