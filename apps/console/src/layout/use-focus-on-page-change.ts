import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

interface Place {
  readonly path: string;
  readonly id: string;
}

const patienceMs = 3_000;

/**
 * After a change of page the focus goes to its heading, so that a reader of the screen hears where he is. Going back, it
 * returns to where it was on that page: the row that was opened, the button that was pressed.
 */
export function useFocusOnPageChange(changed: () => void): void {
  const router = useRouter();
  const path = useRouterState({ select: (s) => s.resolvedLocation?.pathname });
  const first = useRef(true);
  const held = useRef(changed);
  held.current = changed;
  const places = useRef(new Map<number, Place>());
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      const id = event.target instanceof Element ? event.target.closest('main [id]')?.id : undefined;
      const { pathname, state } = router.state.location;
      if (id && id !== 'main') places.current.set(state.__TSR_index, { path: pathname, id });
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [router]);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    held.current();
    const place = places.current.get(router.state.location.state.__TSR_index);
    const back = place?.path === path ? place : undefined;
    if (back && focusAt(back.id)) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    return back && onceThere(back.id);
  }, [path, router]);
}

/** Whether the place, or what can be focused in it, has the focus now. */
function focusAt(id: string): boolean {
  const place = document.getElementById(id);
  const target = place?.matches('a, button, input, select, textarea') ? place : place?.querySelector<HTMLElement>('a, button, input');
  target?.focus({ preventScroll: true });
  return target !== null && target !== undefined;
}

/** Lists are read before they are shown: the row may come a moment later. The reader's own first key or press ends the wait. */
function onceThere(id: string): () => void {
  const look = new MutationObserver(() => focusAt(id) && stop());
  const timer = setTimeout(stop, patienceMs);
  function stop(): void {
    clearTimeout(timer);
    look.disconnect();
    document.removeEventListener('keydown', stop, true);
    document.removeEventListener('pointerdown', stop, true);
  }
  look.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('keydown', stop, true);
  document.addEventListener('pointerdown', stop, true);
  return stop;
}
