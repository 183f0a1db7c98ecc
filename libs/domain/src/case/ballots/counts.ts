import type { CaseState, CountRow, TallyFigures } from '../state';

/** Of each teller the count he entered last. */
export function lastCounts(state: Pick<CaseState, 'counts'>, step: string): CountRow[] {
  const last = new Map<string, CountRow>();
  for (const count of state.counts.filter((c) => c.step === step).sort(byTime)) last.set(count.teller, count);
  return [...last.values()];
}

/** The figures all tellers who counted agree on; undefined while fewer than two did, or they differ. */
export function agreedFigures(state: Pick<CaseState, 'counts'>, step: string): TallyFigures | undefined {
  const counts = lastCounts(state, step);
  return counts.length >= 2 && differing(counts).length === 0 ? counts[0]?.figures : undefined;
}

/** Names of the figures in which counts differ, never the figures: each teller looks for his own mistake. */
export function differing(counts: readonly CountRow[]): string[] {
  const [first, ...others] = counts.map((c) => flat(c.figures));
  if (!first) return [];
  const fields = new Set([first, ...others].flatMap((figures) => Object.keys(figures)));
  return [...fields].filter((field) => others.some((other) => other[field] !== first[field])).sort();
}

function flat({ perOption, ...figures }: TallyFigures): Readonly<Record<string, number>> {
  return { ...figures, ...Object.fromEntries(Object.entries(perOption).map(([option, n]) => [`perOption.${option}`, n])) };
}

const byTime = (a: CountRow, b: CountRow): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);
