import type { Ruled } from './definition';

/** A fault of a definition. `path` leads to the place in the definition's own form; the reader of the file finds its line. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
  /** For the author of the definition, in English, as all of the command line's words. */
  readonly message: string;
}

export type ProblemCode =
  | 'step-without-assignee'
  | 'step-without-accountable'
  | 'step-without-due'
  | 'step-without-output'
  | 'step-with-two-mechanics'
  | 'step-unreachable'
  | 'rule-without-basis'
  | 'rule-with-two-bases'
  | 'interpretation-without-source'
  | 'ballot-level-not-built'
  | 'ballot-level-unknown'
  | 'ballot-not-secret'
  | 'ballot-incomplete'
  | 'office-unknown'
  | 'office-ambiguous'
  | 'office-circular'
  | 'reader-hangs-on-others'
  | 'step-unknown'
  | 'outcome-without-route'
  | 'outcome-unknown'
  | 'outcome-routed-twice'
  | 'route-ambiguous'
  | 'loop-without-limit'
  | 'join-backwards'
  | 'join-never'
  | 'no-end'
  | 'rung-ambiguous'
  | 'key-repeated'
  | 'range-backwards'
  | 'date-unknown'
  | 'zone-unknown'
  | 'field-options'
  | 'feel-unreadable'
  | 'feel-impure'
  | 'return-without-clock'
  | 'source-unknown'
  | 'due-ambiguous'
  | 'due-unknown'
  | 'lapse-on-ballot'
  | 'paper-on-ballot'
  | 'extend-of-date';

export function problem(path: Problem['path'], code: ProblemCode, message: string): Problem {
  return { path, code, message };
}

/** Every value that carries a rule says whose it is: exactly one of source and house rule. */
export function basis(ruled: Ruled, path: Problem['path'], what: string): Problem[] {
  if (!ruled.source && !ruled.houseRule) return [problem(path, 'rule-without-basis', `${what} has neither source nor house-rule`)];
  return inherited(ruled, path, what);
}

/** For a member that takes its owner's basis unless it has its own: never two of its own. */
export function inherited(ruled: Ruled, path: Problem['path'], what: string): Problem[] {
  const found: Problem[] = [];
  if (ruled.source && ruled.houseRule) found.push(problem(path, 'rule-with-two-bases', `${what} has both source and house-rule`));
  // A house rule is our own words; only the law's text needs to be read into.
  if (ruled.interpretation && !ruled.source) found.push(problem(path, 'interpretation-without-source', `${what} interprets no source`));
  return found;
}

export function repeated(items: readonly { readonly key: string }[], path: Problem['path'], what: string): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }, i) => {
    if (seen.has(key)) return [problem([...path, i, 'key'], 'key-repeated', `${what} ${key} is there twice`)];
    seen.add(key);
    return [];
  });
}
