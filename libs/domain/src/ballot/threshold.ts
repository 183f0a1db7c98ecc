import type { Share } from '../procedure/definition';

const written = /^(>=|≥|>)\s*([1-9]\d{0,5})\s*\/\s*([1-9]\d{0,5})$/u;

/**
 * Does `votes` out of `base` reach `share`? Integers only: a rounded percentage can decide a case wrongly
 * (1003 of 2005 shows as 50.0 % and is more than half). Nothing is reached where nobody is counted.
 * Source: NĐ 170/2025 art. 33.2 as amended by NĐ 300/2026; docs/glossary.md "threshold".
 */
export function reaches(share: Share, votes: number, base: number): boolean {
  const left = votes * share.den;
  const right = base * share.num;
  return base > 0 && (share.op === '>' ? left > right : left >= right);
}

/** The least number of votes that reaches `share` of `base`; for display and record, the rule is `reaches`. */
export function votesNeeded(share: Share, base: number): number {
  const product = base * share.num;
  const whole = (product - (product % share.den)) / share.den;
  return share.op === '>' || product % share.den !== 0 ? whole + 1 : whole;
}

/** Reads a share as a definition writes it: "> 1/2", ">= 3/10". Throws on anything else, more than the whole included. */
export function parseShare(text: string): Share {
  const match = written.exec(text.trim());
  const num = Number(match?.[2]);
  const den = Number(match?.[3]);
  if (!match || num > den) throw new RangeError(`not a share like "> 1/2": ${text}`);
  return { op: match[1] === '>' ? '>' : '>=', num, den };
}
