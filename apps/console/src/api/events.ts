import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { withQuery } from './client';
import { meQuery, type Session } from '../session/session';

interface Moved {
  readonly caseId: string;
  readonly seq: number;
}

const firstWait = 1_000;
const longestWait = 30_000;

/** What may be different after a case moved. Only what is on the screen is read again. */
function forget(client: QueryClient, caseId?: string): void {
  void client.invalidateQueries({ queryKey: caseId ? ['case', caseId] : ['case'] });
  for (const key of ['tasks', 'cases', 'notices', 'history']) void client.invalidateQueries({ queryKey: [key] });
}

/**
 * Follows the API's events while somebody is signed in, from what the page was read from on: what moved while the stream was
 * being opened is told too. After a break everything on the screen is read again; the
 * browser sends Last-Event-ID itself, and a gap the server can't fill is told as `resync`.
 */
export function useLiveUpdates(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(true);
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait = firstWait;
    const open = (): void => {
      const since = wait > firstWait ? undefined : client.getQueryData<Session>(meQuery.queryKey)?.eventsFrom;
      source = new EventSource(`/api/v1${withQuery('/events', { since })}`);
      source.onopen = () => {
        if (wait > firstWait) forget(client);
        wait = firstWait;
        setLive(true);
      };
      source.onmessage = (event: MessageEvent<string>) => forget(client, (JSON.parse(event.data) as Moved).caseId);
      source.addEventListener('resync', () => forget(client));
      source.onerror = () => {
        setLive(false);
        source?.close();
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, longestWait);
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [client]);
  return live;
}
