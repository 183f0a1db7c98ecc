import { useEffect, useRef } from 'react';
import { shortcutsOn } from './prefs';

export type Shortcuts = Readonly<Record<string, () => void>>;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const pressesItself = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, summary, [role="tab"]') !== null;

let pending = '';
let pendingAt = 0;
const sequenceMs = 1_000;

/**
 * Single letters and sequences such as "g w". Silent in fields and dialogs, while an accent is being composed, and when the
 * person switched them off (WCAG 2.1.4). They open and move; none commits a decision.
 */
export function useShortcuts(map: Shortcuts): void {
  const held = useRef(map);
  held.current = map;
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (!shortcutsOn() || isField(event.target) || document.querySelector('[role="dialog"]')) return;
      if (event.key === 'Enter' && pressesItself(event.target)) return;
      // The second key of a sequence is no key of its own, on whatever page it is pressed.
      const second = pending !== '' && event.timeStamp > pendingAt && event.timeStamp - pendingAt < sequenceMs;
      const run = held.current[second ? `${pending} ${event.key}` : event.key];
      if (event.key === 'g') {
        pending = 'g';
        pendingAt = event.timeStamp;
      }
      if (!run) return;
      if (event.key !== 'g') pending = '';
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
}
