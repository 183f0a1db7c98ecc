import type { Definition } from '#domain';

/** How many rules a definition has, and whose they are. */
export interface RuleCount {
  readonly rules: number;
  readonly sourced: number;
  readonly houseRules: number;
  readonly interpretations: number;
}

/** Counts every value that says whose rule it is, wherever it stands; members that take their ballot's basis are the ballot's. */
export function countRules(definition: Definition): RuleCount {
  const count = { rules: 0, sourced: 0, houseRules: 0, interpretations: 0 };
  visit(definition, (value) => {
    if (value.source !== undefined) count.sourced += 1;
    if (value.houseRule !== undefined) count.houseRules += 1;
    if (value.interpretation !== undefined) count.interpretations += 1;
  });
  return { ...count, rules: count.sourced + count.houseRules };
}

function visit(value: unknown, seen: (value: Readonly<Record<string, unknown>>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) seen(value as Record<string, unknown>);
  for (const member of Object.values(value)) visit(member, seen);
}
