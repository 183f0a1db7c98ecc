import { queryOptions } from '@tanstack/react-query';

const everyMs = 60_000;

async function readEngine(): Promise<'ok' | 'away'> {
  const response = await fetch('/health/ready');
  const { engine } = (await response.json()) as { engine?: string };
  return engine === 'away' ? 'away' : 'ok';
}

/** Whether the engine of time answers. Where that can't be asked nothing is said. */
export const engineQuery = queryOptions({ queryKey: ['engine'], queryFn: readEngine, refetchInterval: everyMs, retry: false });
