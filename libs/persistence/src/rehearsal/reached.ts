/** An entry as far as it tells which notices were written with it. */
export interface Told {
  readonly caseId: string | null;
  readonly type: string;
  readonly step: string | null;
  readonly at: string;
}

/** A notice of a case, by the key of its step. */
export interface Notified {
  readonly caseId: string;
  readonly step: string | null;
  readonly kind: string;
  readonly person: string;
  readonly at: string;
}

const asking = ['task', 'unseated', 'blocked'];

/**
 * Which entry each notice was written with. Both carry the instant of their transaction; among its entries it is the rung of
 * that kind, for tasks the opening of their step, else the last one about the same step, or the last of all.
 */
export function reachedBy<E extends Told, N extends Notified>(entries: readonly E[], notices: readonly N[]): ReadonlyMap<E, readonly N[]> {
  const reached = new Map<E, N[]>();
  for (const notice of notices) {
    const together = entries.filter((e) => e.caseId === notice.caseId && e.at === notice.at);
    const ofStep = together.filter((e) => e.step === notice.step);
    const entry =
      ofStep.findLast((e) => e.type === `ladder.${notice.kind}`) ??
      (asking.includes(notice.kind) ? ofStep.findLast((e) => e.type === 'step.opened') : undefined) ??
      ofStep.at(-1) ??
      together.at(-1);
    if (entry) reached.set(entry, [...(reached.get(entry) ?? []), notice]);
  }
  return reached;
}
