import { hash } from 'node:crypto';
import type { Response } from 'express';

/**
 * What the reader was shown, in one word: two answers with the same tag differ in nothing but the clock they were read by.
 * Weak, for the bytes do differ. With it in `If-None-Match` the answer is 304 without a body.
 */
function etagOf({ now: _now, ...shown }: { readonly now: string } & object): string {
  return `W/"${hash('sha256', JSON.stringify(shown), 'base64url')}"`;
}

/** Marks the answer with its tag, and makes it a 304 where the caller has it already. Its body was read all the same, so `no-cache` changes nothing. */
export function tagged<T extends { readonly now: string }>(response: Response, had: string | undefined, shown: T): T {
  const tag = etagOf(shown);
  response.setHeader('ETag', tag);
  if (had?.split(',').some((one) => one.trim() === tag)) response.status(304);
  return shown;
}
