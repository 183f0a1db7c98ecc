import type { Act, ActOf, ActType } from './act';
import { no, type Refusal } from './refusals';
import type { CaseState } from './state';

/** A vote and an acknowledgement judge nothing of what was shown. Every other act says which revision its actor saw. */
export const needsNoRevision: ReadonlySet<ActType> = new Set<ActType>(['vote', 'acknowledge']);

/** What the actor was shown must still be what he acts on: the step's revision, or the case's where the act is on the case. */
export function stale(state: CaseState, act: Act): { ok: false; refusal: Refusal } | undefined {
  if (needsNoRevision.has(act.type)) return undefined;
  const now = 'step' in act ? (state.steps.find((s) => s.id === act.step)?.revision ?? 0) : state.case.revision;
  const seen = act.revision ?? 0;
  if (seen === now || (isCount(act) && now - seen === countsAfter(state, act.step, seen))) return undefined;
  return no('stale-revision', { seen: act.revision ?? null, now });
}

type Count = ActOf<'enter-count' | 'report-surplus'>;

const isCount = (act: Act): act is Count => act.type === 'enter-count' || act.type === 'report-surplus';

/** Tellers count without sight of each other: what one enters makes the other's count no older. */
const countsAfter = (state: CaseState, step: string, seen: number): number =>
  state.counts.filter((c) => c.step === step && c.revision > seen).length;
