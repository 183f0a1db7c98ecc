import { canonicalBytes, sha256Hex, type Json } from './canonical';

/** Named in every entry: a later format gets another name, and old entries are read by the rules of theirs. */
export const entryFormat = 'mandate/entry/1';

/**
 * One accepted act or applied move. Ids are opaque; names, typed text, document numbers, open choices and unannounced
 * figures are never here, only their commitments. Exactly one of `case` and `register` says which chain it is of.
 */
export interface EntryInput {
  readonly org: string;
  readonly case?: string;
  /** Subject of an organisation's register: publication, calendar, people, grants, a rehearsal's clock. */
  readonly register?: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** Hash of the entry before, 64 hex digits; null for the first and only for it. */
  readonly prev: string | null;
  readonly type: string;
  /** Hash of the definition in force, where one is. */
  readonly definition: string | null;
  readonly step?: string;
  readonly round?: number;
  readonly actor?: string;
  readonly onBehalf?: string;
  /** In a rehearsal: the person who plays the actor. */
  readonly playedBy?: string;
  /** How the actor was authenticated. */
  readonly auth?: string;
  /** The database's clock; never earlier than the entry before. */
  readonly at: string;
  /** From when it counts: the due instant of a move by time, the day of a paper act, else `at`. */
  readonly effective: string;
  readonly cause: Cause;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Path of a value kept outside the entry → its commitment. Left out of the bytes when there is none. */
  readonly commitments?: Readonly<Record<string, string>>;
}

/** What made an entry: an earlier one, by its seq, time, or a batch that did the same to many cases; null for what a person did. */
export type Cause = number | 'time' | `batch/${string}` | null;

export interface SealedEntry {
  /** The truth: stored as they are, never written anew from columns. */
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
}

/** An entry as it is read back from its bytes. */
export type Entry = EntryInput & { readonly format: typeof entryFormat };

export class BadEntry extends Error {
  override readonly name = 'BadEntry';
}

const hex = /^[0-9a-f]{64}$/u;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;
const members = [
  'org',
  'case',
  'register',
  'seq',
  'prev',
  'type',
  'definition',
  'step',
  'round',
  'actor',
  'onBehalf',
  'playedBy',
  'auth',
  'at',
  'effective',
  'cause',
  'payload',
] as const;

/** Writes the entry's bytes and their hash. The same input gives the same bytes; a malformed input throws. */
export function sealEntry(input: EntryInput): SealedEntry {
  const fault = faultOf(input);
  if (fault) throw new BadEntry(`entry ${input.seq}: ${fault}`);
  const entry: Record<string, unknown> = { format: entryFormat };
  for (const member of members) if (input[member] !== undefined) entry[member] = input[member];
  if (input.commitments && Object.keys(input.commitments).length > 0) entry.commitments = input.commitments;
  const bytes = canonicalBytes(entry);
  return { bytes, hash: sha256Hex(bytes) };
}

/** Reads an entry's bytes; undefined where they aren't exactly what `sealEntry` writes. */
export function readEntry(bytes: Uint8Array): Entry | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const parsed = JSON.parse(text) as Json;
    if (!isRecord(parsed) || parsed.format !== entryFormat) return undefined;
    const entry = parsed as unknown as Entry;
    return Buffer.compare(sealEntry(entry).bytes, bytes) === 0 ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with an entry's own members, in words for a developer; undefined when nothing is. */
function faultOf(input: EntryInput): string | undefined {
  const checks: [boolean, string][] = [
    [isText(input.org) && isText(input.type), 'org and type are texts'],
    [isText(input.case) !== isText(input.register), 'exactly one of case and register'],
    [Number.isSafeInteger(input.seq) && input.seq >= 1, 'seq counts from 1'],
    [input.seq === 1 ? input.prev === null : isHash(input.prev), 'prev is a hash, null for the first only'],
    [input.definition === null || isHash(input.definition), 'definition is a hash or null'],
    [isInstant(input.at) && isInstant(input.effective), 'at and effective are instants with milliseconds'],
    [isCause(input.cause, input.seq), 'cause is an earlier seq, time, a batch or null'],
    [isRecord(input.payload), 'payload is an object'],
    [isHashes(input.commitments), 'commitments are hashes by path'],
  ];
  return checks.find(([holds]) => !holds)?.[1];
}

function isCause(cause: unknown, seq: number): boolean {
  if (typeof cause === 'string') return cause === 'time' || /^batch\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(cause);
  return cause === null || (Number.isSafeInteger(cause) && (cause as number) >= 1 && (cause as number) < seq);
}

function isHashes(value: unknown): boolean {
  return value === undefined || (isRecord(value) && Object.values(value).every(isHash));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && hex.test(value);
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && instant.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
