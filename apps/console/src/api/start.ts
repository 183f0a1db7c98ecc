import { queryOptions } from '@tanstack/react-query';
import { read, send } from './client';
import type { Draft, Preview, Receipt } from './types';

export interface StartRequest {
  readonly procedure: string;
  readonly post: string;
  readonly candidates: readonly string[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** What starting would do: checks, rolls, dates. Nothing is stored. */
export const previewStart = (request: StartRequest): Promise<Preview> => send('POST', '/cases/preview', request);

export const startCase = ({ request, key }: { readonly request: StartRequest; readonly key: string }): Promise<Receipt> =>
  send('POST', '/cases', request, { key });

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: () => read<{ items: Draft[] }>('/drafts').then((a) => a.items.filter((d) => d.what === 'start')),
});

export const keepDraft = (
  id: string,
  draft: { readonly what: string; readonly title: string; readonly content: object },
): Promise<unknown> => send('PUT', `/drafts/${id}`, draft);

export const dropDraft = (id: string): Promise<unknown> => send('DELETE', `/drafts/${id}`);
