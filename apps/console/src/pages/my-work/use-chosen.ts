import { useRef } from 'react';
import type { Task } from '../../api/types';

interface Chosen {
  readonly task: Task | undefined;
  /** Where it stands in the list, or where it stood. */
  readonly at: number;
  /** It is no longer in the list. */
  readonly left: boolean;
}

/**
 * The item beside the list: the one the address names, else the first. It stays there when it leaves the list, so that its
 * receipt can be read, and nothing that was typed goes because somebody else was faster.
 */
export function useChosen(items: readonly Task[], wanted: string | undefined, list: string): Chosen {
  const last = useRef<{ readonly list: string; readonly task: Task; readonly at: number } | undefined>(undefined);
  if (last.current && last.current.list !== list) last.current = undefined;
  const seat = wanted ?? last.current?.task.seat;
  const found = items.findIndex((i) => i.seat === seat);
  const gone = found < 0 && last.current !== undefined && last.current.task.seat === seat;
  const at = Math.max(found, 0);
  const task = items[at];
  if (!gone) last.current = task && { list, task, at };
  return { task: last.current?.task, at: last.current?.at ?? 0, left: gone };
}

/** The item that follows; after the last one the one before it. Where the chosen one has left, what took its place. */
export function following(items: readonly Task[], { at, left }: Chosen): Task | undefined {
  return left ? (items[at] ?? items[at - 1]) : (items[at + 1] ?? items[at - 1]);
}
