import type { Task } from '../../api/types';
import { focusBox } from '../../lib/decision-keys';
import { useShortcuts } from '../../lib/shortcuts';

interface TaskKeys {
  readonly items: readonly Task[];
  readonly chosen: Task | undefined;
  readonly choose: (item: Task) => void;
  readonly open: (item: Task) => void;
}

/** j and k walk, Enter opens, a and x lead into the decision box; none of them decides. */
export function useTaskKeys({ items, chosen, choose, open }: TaskKeys): void {
  const walk = (by: number): void => {
    const at = items.findIndex((i) => i.seat === chosen?.seat);
    const next = items[at + by];
    if (!next) return;
    choose(next);
    document.getElementById(`task-${next.seat}`)?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({
    j: () => walk(1),
    k: () => walk(-1),
    Enter: () => chosen && open(chosen),
    a: () => focusBox('input, textarea, button'),
    x: () => focusBox('[data-act="return"]'),
  });
}
