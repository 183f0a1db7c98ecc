import type { Scene } from './scene';
import type { EntryDraft, IncumbencyDraft, Notice } from './entry';
import type { Move } from './due';
import type { CaseState } from './state';
import { closeStep } from './moves/close';
import { routeStep } from './moves/route';
import { effectStep } from './moves/effect';
import { openStep } from './moves/open';
import { climbRung } from './moves/rung';

/** What an act or a move did: the new rows, its one entry, and what it hands out. */
export interface Change {
  readonly state: CaseState;
  readonly entry: EntryDraft;
  readonly notices: readonly Notice[];
  readonly incumbencies: readonly IncumbencyDraft[];
}

export const change = (state: CaseState, entry: EntryDraft, notices: readonly Notice[] = []): Change => ({
  state,
  entry,
  notices,
  incumbencies: [],
});

/** Carries out one due move. The actor in the scene plays no part: a move has no actor. */
export function carry(scene: Scene, move: Move): Change {
  switch (move.kind) {
    case 'close':
      return closeStep(scene, move);
    case 'route':
      return routeStep(scene, move);
    case 'effect':
      return effectStep(scene, move);
    case 'open':
      return openStep(scene, move);
    case 'remind':
    case 'overdue':
    case 'escalate':
      return climbRung(scene, move);
  }
}
