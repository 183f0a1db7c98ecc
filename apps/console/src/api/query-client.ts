import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './problem';

/** Reads are tried again when the network or the server had a passing fault, never when it said no. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => {
        const { status } = asProblem(error);
        return failures < 2 && (status === 0 || status === 503);
      },
      retryDelay: (attempt) => 300 * 2 ** attempt,
    },
    mutations: { retry: false },
  },
});
