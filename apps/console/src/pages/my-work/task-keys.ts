import type { Task } from '../../api/types';
import { focusBox } from '../../lib/decision-keys';
import { useShortcuts } from '../../lib/shortcuts';

interface TaskKeys {
  readonly chosen: Task | undefined;
  /** What j and k lead to. */
  readonly next: Task | undefined;
  readonly previous: Task | undefined;
  readonly choose: (item: Task) => void;
  readonly open: (item: Task) => void;
}

/** j and k walk, Enter opens, a, x and c lead into the decision box; none of them decides. */
export function useTaskKeys({ chosen, next, previous, choose, open }: TaskKeys): void {
  const walk = (to: Task | undefined): void => {
    if (!to) return;
    choose(to);
    document.getElementById(`task-${to.seat}`)?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({
    j: () => walk(next),
    k: () => walk(previous),
    Enter: () => chosen && open(chosen),
    a: () => focusBox('input, textarea, button'),
    x: () => focusBox('[data-act="return"]'),
    c: () => focusBox('textarea'),
  });
}
