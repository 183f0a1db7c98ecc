import { hash, randomBytes } from 'node:crypto';
import { canonicalBytes, requireText, type Json } from './canonical';

const tag = Buffer.from('mandate/value/1', 'utf8');
export const saltBytes = 32;

export interface CommittedValue {
  readonly path: string;
  readonly salt: Buffer;
  readonly value: Json;
  /** What the entry holds: 64 hex digits. */
  readonly commitment: string;
}

/**
 * Binds a value without showing it: the value can be erased, or kept from those who may not read it, and the chain
 * still verifies. The salt keeps short values (a name, a choice) from being guessed out of the hash.
 *
 * Layout of what is hashed with SHA-256; no two inputs give the same bytes, because the first two parts have a fixed
 * length and the path ends at the first zero byte:
 *
 *   15 bytes  "mandate/value/1"
 *   32 bytes  salt
 *   n bytes   path, UTF-8, without a zero byte
 *    1 byte   0x00
 *   rest      canonical JSON of the value
 */
export function commitment(salt: Uint8Array, path: string, value: unknown): string {
  if (salt.length !== saltBytes) throw new RangeError(`a salt has ${saltBytes} bytes, not ${salt.length}`);
  if (path === '' || path.includes('\0')) throw new RangeError('a path is not empty and has no zero byte');
  requireText(path, path);
  return hash('sha256', Buffer.concat([tag, salt, Buffer.from(`${path}\0`, 'utf8'), canonicalBytes(value)]));
}

/** Commits each value under a fresh random salt of its own: one salt opened must not help to guess another value. */
export function commitValues(values: Readonly<Record<string, unknown>>): CommittedValue[] {
  return Object.entries(values).map(([path, value]) => {
    const salt = freshSalt();
    return { path, salt, value: value as Json, commitment: commitment(salt, path, value) };
  });
}

const saltsAtOnce = 64;
let drawn: Buffer = Buffer.alloc(0);

/** Each is given once. Drawn by the dozen: the generator takes as long for many bytes as for a few. */
function freshSalt(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(saltBytes * saltsAtOnce);
  const salt = drawn.subarray(0, saltBytes);
  drawn = drawn.subarray(saltBytes);
  return salt;
}
