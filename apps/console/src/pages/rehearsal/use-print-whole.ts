import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

type Pages = Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetching' | 'isFetchNextPageError' | 'fetchNextPage'>;

/** Prints a list once all its pages are there; `printing` while they are read and laid out for paper. */
export function usePrintWhole({ hasNextPage, isFetching, isFetchNextPageError, fetchNextPage }: Pages): {
  readonly printing: boolean;
  readonly print: () => void;
} {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing || isFetching) return;
    if (hasNextPage && !isFetchNextPageError) {
      void fetchNextPage();
      return;
    }
    if (!isFetchNextPageError) window.print();
    setPrinting(false);
  }, [printing, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  return { printing, print: () => setPrinting(true) };
}
