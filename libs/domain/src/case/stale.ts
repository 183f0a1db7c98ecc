import type { Act, ActType } from './act';
import { no, type Refusal } from './refusals';
import type { CaseState } from './state';

/** A vote and an acknowledgement judge nothing of what was shown. Every other act says which revision its actor saw. */
export const needsNoRevision: ReadonlySet<ActType> = new Set<ActType>(['vote', 'acknowledge']);

/** What the actor was shown must still be what he acts on: the step's revision, never moved by another's vote. */
export function stale(state: CaseState, act: Act): { ok: false; refusal: Refusal } | undefined {
  if (needsNoRevision.has(act.type) || !('step' in act)) return undefined;
  const step = state.steps.find((s) => s.id === act.step);
  const seen = act.revision ?? 0;
  const since = (step?.revision ?? 0) - seen;
  if (since === 0 || (isCount(act) && since === countsAfter(state, act.step, seen))) return undefined;
  return no('stale-revision', { seen: act.revision ?? null, now: step?.revision ?? null });
}

const isCount = (act: Act): boolean => act.type === 'enter-count' || act.type === 'report-surplus';

/** Tellers count without sight of each other: what one enters makes the other's count no older. */
const countsAfter = (state: CaseState, step: string, seen: number): number =>
  state.counts.filter((c) => c.step === step && c.revision > seen).length;
