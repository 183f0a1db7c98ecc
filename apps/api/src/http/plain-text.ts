import { edgeProblem } from './problem';

const deepest = 20;

/** Half of a surrogate pair is no text, and the database holds no NUL. */
const broken = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/;

/** Text is stored as NFC, so that an accent typed in two ways is one value; broken text is refused, as a key too. */
export function plainText(value: unknown, depth = 0): unknown {
  if (depth > deepest) throw edgeProblem('bad-request', { depth: deepest });
  if (typeof value === 'string') {
    if (broken.test(value)) throw edgeProblem('bad-request', { text: 'broken' });
    return value.normalize('NFC');
  }
  if (Array.isArray(value)) return value.map((v) => plainText(v, depth + 1));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [plainText(key), plainText(v, depth + 1)]));
  return value;
}
