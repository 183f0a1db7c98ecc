import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What may enter a record: JSON without fractions, so that every reader in every language writes the same bytes. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';

  constructor(
    readonly code: 'type' | 'number' | 'lone-surrogate' | 'not-nfc' | 'depth' | 'array',
    readonly path: string,
  ) {
    super(`not canonical at ${path === '' ? 'the root' : path}: ${code}`);
  }
}

/** Deeper is a mistake or an attack on the reader's stack; no record of ours has more than a dozen. */
const deepest = 64;

/**
 * RFC 8785 bytes of a strict subset: null, booleans, safe integers, well-formed NFC strings, arrays and plain objects.
 * Everything else throws, `undefined` included: what the library would drop or round silently must not be signed for.
 */
export function canonicalBytes(value: unknown): Buffer {
  requireJson(value, '', 0);
  const text = canonicalize(value);
  if (text === undefined) throw new NotCanonical('type', '');
  return Buffer.from(text, 'utf8');
}

export function sha256Hex(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}

function requireJson(value: unknown, path: string, depth: number): asserts value is Json {
  if (depth > deepest) throw new NotCanonical('depth', path);
  switch (typeof value) {
    case 'boolean':
      return;
    case 'number':
      return requireInteger(value, path);
    case 'string':
      return requireText(value, path);
    case 'object':
      return value === null ? undefined : requireMembers(value, path, depth);
    default:
      throw new NotCanonical('type', path);
  }
}

/** −0 is refused: it would be written as 0 and read back as another value. */
function requireInteger(value: number, path: string): void {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new NotCanonical('number', path);
}

/** Has one spelling. */
const ascii = /^\p{ASCII}*$/u;

/** One name must have one spelling: two byte sequences that look alike would be two values to a machine. */
export function requireText(value: string, path: string): void {
  if (ascii.test(value)) return;
  if (/\p{Surrogate}/u.test(value)) throw new NotCanonical('lone-surrogate', path);
  if (value.normalize('NFC') !== value) throw new NotCanonical('not-nfc', path);
}

function requireMembers(value: object, path: string, depth: number): void {
  if (Array.isArray(value)) {
    // A hole or a named property of an array would vanish from the text.
    if (Reflect.ownKeys(value).length !== value.length + 1) throw new NotCanonical('array', path);
    value.forEach((item, i) => requireJson(item, `${path}/${i}`, depth + 1));
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical('type', path);
  for (const key of Reflect.ownKeys(value)) requireMember(value, key, path, depth);
}

function requireMember(value: object, key: string | symbol, path: string, depth: number): void {
  const member = Object.getOwnPropertyDescriptor(value, key);
  if (typeof key === 'symbol' || !member?.enumerable || !('value' in member)) throw new NotCanonical('type', path);
  requireText(key, path);
  requireJson(member.value, `${path}/${key}`, depth + 1);
}
