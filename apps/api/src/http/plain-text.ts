import { edgeProblem } from './problem';

/** Text is stored as NFC, so that an accent typed in two ways is one value; half of a surrogate pair is refused. */
export function plainText(value: unknown): unknown {
  if (typeof value === 'string') {
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value))
      throw edgeProblem('bad-request', { text: 'broken' });
    return value.normalize('NFC');
  }
  if (Array.isArray(value)) return value.map(plainText);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, plainText(v)]));
  return value;
}
