import { lazy, type ReactNode } from 'react';

const quietMs = 2_000;

/**
 * Does it once the page that was asked for is there and at rest. What is fetched then is there when the network is not, and
 * when somebody goes on to it.
 */
export function whenQuiet(work: () => unknown): void {
  const run = (): void =>
    void Promise.resolve()
      .then(work)
      .catch(() => undefined); // whoever goes there asks again, and is told what fails
  setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(run) : run()), quietMs);
}

/** A part whose code comes by itself when it is first wanted, or before that when nothing else is to be done. */
export function later<M, P>(load: () => Promise<M>, part: (code: M) => (props: P) => ReactNode) {
  const loaded = () => load().then((code) => ({ default: part(code) }));
  whenQuiet(loaded);
  return lazy(loaded);
}
