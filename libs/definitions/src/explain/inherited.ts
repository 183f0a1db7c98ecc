import type { Ruled } from '#domain';

/** A member of a step, a ballot or a choice that names no rule of its own stands under the rule of what it belongs to. */
export function inherited<T extends Ruled>(own: T, from: Ruled): T {
  if (own.source || own.houseRule) return own;
  const { source, houseRule } = from;
  return { ...own, ...(source ? { source } : {}), ...(houseRule ? { houseRule } : {}) };
}
