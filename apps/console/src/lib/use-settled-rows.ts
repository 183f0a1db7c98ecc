import { useReducer, useRef } from 'react';

interface Seen {
  /** What the list is of: its filters. Another list is shown as it comes. */
  readonly list: string;
  readonly pages: number;
  readonly ids: ReadonlySet<string>;
  /** Of the answer from which on new rows are expected: the reader has just acted. */
  readonly expectedSince: number | undefined;
}

interface Answered<T> {
  readonly list: string;
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  /** How many pages the reader asked for. */
  readonly pages: number;
  /** When the rows were read. */
  readonly at: number;
}

interface Settled<T> {
  readonly rows: readonly T[];
  /** How many rows wait until `show`. */
  readonly waiting: number;
  readonly show: () => void;
  /** The next answer may bring new rows: the reader's own act made them. */
  readonly expect: () => void;
}

/**
 * Rows of a list that is read again whenever something happens. What the reader sees stays where it is: a row that has come
 * since waits until he asks for it; one that is done is gone at once.
 */
export function useSettledRows<T>({ list, rows, idOf, pages, at }: Answered<T>): Settled<T> {
  const seen = useRef<Seen | undefined>(undefined);
  const [, again] = useReducer((n: number) => n + 1, 0);
  const before = seen.current;
  const known = before?.list === list ? rows.filter((row) => before.ids.has(idOf(row))) : [];
  const expected = before?.expectedSince !== undefined && at > before.expectedSince;
  const settle = (): void => {
    seen.current = { list, pages, ids: new Set(rows.map(idOf)), expectedSince: undefined };
  };
  const asItComes = known.length === 0 || expected || pages > (before?.pages ?? 0);
  if (asItComes) settle();
  return {
    rows: asItComes ? rows : known,
    waiting: asItComes ? 0 : rows.length - known.length,
    show: () => {
      settle();
      again();
    },
    expect: () => {
      if (seen.current) seen.current = { ...seen.current, expectedSince: at };
    },
  };
}
