import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

/**
 * Reads are tried again when the network or the server had a passing fault, never when it said no. Without a network they fail
 * and say so, and are asked anew when it is back; a write is never kept to be sent later, unseen.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) => {
        const { status } = asProblem(error);
        return failures < 2 && (status === 503 || (status === 0 && navigator.onLine));
      },
      retryDelay: (attempt) => 300 * 2 ** attempt,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
