import { queryOptions } from '@tanstack/react-query';
import { read, send } from './client';
import type { Moratoria, MoratoriumPlan } from './types';

const carryingMs = 1_000;

/** The newest fifty; read again while a batch of one is on its way. */
export const moratoriaQuery = queryOptions({
  queryKey: ['moratoria'],
  queryFn: () => read<Moratoria>('/admin/moratoria'),
  refetchInterval: ({ state }) => (state.data?.items.some((m) => m.progress.waiting > 0) ? carryingMs : false),
});

/** How many open cases it would hold; nothing is stored. */
export const previewMoratorium = (plan: MoratoriumPlan): Promise<{ cases: number }> => send('POST', '/admin/moratoria/preview', plan);

export const declareMoratorium = ({ plan, key }: { readonly plan: MoratoriumPlan; readonly key: string }): Promise<unknown> =>
  send('POST', '/admin/moratoria', plan, { key });

export const liftMoratorium = ({
  id,
  reason,
  key,
}: {
  readonly id: string;
  readonly reason: string;
  readonly key: string;
}): Promise<unknown> => send('POST', `/admin/moratoria/${id}/lift`, { reason }, { key });
