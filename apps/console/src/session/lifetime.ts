import { useEffect, useState, useSyncExternalStore } from 'react';

/**
 * How the session stands, as this page can know it: the cookie is hidden from it. Each answer of the API to somebody signed in
 * lengthens the session; one that says `unauthenticated` tells that it is over.
 */
let state: { readonly lastAnswer: number; readonly over: boolean } = { lastAnswer: Date.now(), over: false };
const listeners = new Set<() => void>();

function set(next: typeof state): void {
  state = next;
  for (const tell of listeners) tell();
}

export const sessionAnswered = (): void => set({ lastAnswer: Date.now(), over: false });

export const sessionRefused = (): void => set({ ...state, over: true });

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** How long before the end it is said, in milliseconds: time enough to come back to the desk and press a key. */
const warningMs = 2 * 60_000;
const tickMs = 5_000;

/** `going` until shortly before the session ends, then `ending` with the milliseconds left, then `over`. */
export function useSessionState(lifetimeMs: number): { readonly phase: 'going' | 'ending' | 'over'; readonly leftMs: number } {
  const { lastAnswer, over } = useSyncExternalStore(subscribe, () => state);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  const leftMs = lastAnswer + lifetimeMs - Math.max(now, lastAnswer);
  if (over || leftMs <= 0) return { phase: 'over', leftMs: 0 };
  return { phase: leftMs <= warningMs ? 'ending' : 'going', leftMs };
}
