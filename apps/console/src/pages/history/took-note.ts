import type { EngineHistory } from '../../api/types';
import type { Kept } from '../../components/kept';

export interface Line extends Kept {
  readonly seq: number;
}

/** An act, or what time made due, with the moves it caused. */
export interface Group {
  readonly head: Line;
  readonly moves: readonly Line[];
}

export const grouped = (lines: readonly Line[]): Group[] =>
  lines.filter((l) => typeof l.cause !== 'number').map((head) => ({ head, moves: lines.filter((l) => l.cause === head.seq) }));

/** How the engine came to know: it was rung, or its own timer woke it. */
export type Note =
  | { readonly by: 'ring'; readonly turn: number; readonly at: string; readonly seen: boolean }
  | { readonly by: 'timer'; readonly at: string };

const longest = 500;
const words = (lines: readonly Line[]): string => lines.map((l) => [l.type, l.step].filter(Boolean).join(' ')).join(', ');

/**
 * By the seq of a group's first entry: the ring that told the engine of it, or the timer that made the engine look. A ring
 * says in words what was recorded, so it is found by them, each once and in order; what a ring is not needed for has none.
 */
export function notesOf(groups: readonly Group[], { rings, events }: Pick<EngineHistory, 'rings' | 'events'>): ReadonlyMap<number, Note> {
  const left = [...rings].sort((a, b) => a.turn - b.turn);
  const fired = events.filter((e) => e.type === 'TIMER_FIRED');
  const notes = new Map<number, Note>();
  for (const { head, moves } of groups) {
    const told = head.type ? words([head, ...moves]).slice(0, longest) : words(moves);
    const at = told === '' ? -1 : left.findIndex((r) => (head.type ? r.what === told : r.what.endsWith(told)));
    const [ring] = at < 0 ? [] : left.splice(0, at + 1).slice(-1);
    const timer = head.cause === 'time' ? fired.findIndex((e) => e.what?.startsWith(`${head.step ?? ''}:`)) : -1;
    const [woke] = timer < 0 ? [] : fired.splice(timer, 1);
    if (ring) notes.set(head.seq, { by: 'ring', turn: ring.turn, at: ring.at, seen: ring.seen });
    else if (woke) notes.set(head.seq, { by: 'timer', at: woke.at });
  }
  return notes;
}
