import { evaluate as evaluateFeel, parseExpression } from 'feelin';

/** Functions that read a clock or a die. The moment of a check is a fact the caller passes in, or the answer couldn't be given again. */
const impure = /\b(?:now|today|random number)\s*\(/u;

/**
 * A FEEL condition over facts: true, false, or null for "can't be told". Any warning (an unknown name, types that don't
 * compare) gives null, because FEEL alone would answer `false = missing` and let `not(…)` turn ignorance into a yes.
 * Never throws.
 */
export function evaluate(expression: string, context: Readonly<Record<string, unknown>>): boolean | null {
  if (impure.test(expression)) return null;
  try {
    const { value, warnings } = evaluateFeel(expression, { ...context });
    return typeof value === 'boolean' && warnings.length === 0 ? value : null;
  } catch {
    return null;
  }
}

/** Whether the expression is FEEL that could be evaluated at all. */
export function parses(expression: string): boolean {
  try {
    return expression.trim() !== '' && !hasError(parseExpression(expression, {}, undefined));
  } catch {
    return false;
  }
}

/** Whether the answer depends on nothing but the facts. */
export function isPure(expression: string): boolean {
  return !impure.test(expression);
}

/** The parser mends what it can't read and marks the place. */
function hasError(tree: ReturnType<typeof parseExpression>): boolean {
  let found = false;
  tree.iterate({
    enter: (node) => {
      found ||= node.type.isError;
    },
  });
  return found;
}
