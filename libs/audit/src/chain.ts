import { sha256Hex } from './canonical';
import { commitment } from './commit';
import { readEntry, type Entry } from './entry';

export interface ChainRow {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** A value kept outside its entry. An erased one has no row, or a row without `value`. */
export interface ValueRow {
  readonly seq: number;
  readonly path: string;
  readonly salt: Uint8Array | null;
  readonly value?: unknown;
}

/** What the reader knows from elsewhere (a receipt, a checkpoint): without it a shortened chain can't be told from a short one. */
export interface Expected {
  readonly entries?: number;
  readonly head?: string | null;
}

/**
 * gap: a seq is missing, doubled or out of order · hash: the bytes aren't those hashed · bytes: they aren't a canonical
 * entry · prev: it doesn't follow the entry before · subject: it is of another chain · time: earlier than the entry
 * before · commitment: a value isn't the one committed to · length, head: the chain doesn't end where expected.
 */
export type ChainFault = 'gap' | 'hash' | 'bytes' | 'prev' | 'subject' | 'time' | 'commitment' | 'length' | 'head';

export type ChainVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: string | null }
  | { readonly ok: false; readonly seq: number; readonly code: ChainFault };

/** Checks one chain from its first entry on, in the order given. Pure; the first fault is the answer. */
export function verifyChain(rows: readonly ChainRow[], values: readonly ValueRow[], expected: Expected = {}): ChainVerdict {
  const bySeq = new Map<number, Entry>();
  let before: { entry: Entry; hash: string } | undefined;
  for (const [i, row] of rows.entries()) {
    const entry = row.seq === i + 1 ? readEntry(row.bytes) : undefined;
    const code = faultOfRow(row, i + 1, entry) ?? (entry && faultOfLink(entry, before));
    if (code || !entry) return { ok: false, seq: row.seq, code: code ?? 'bytes' };
    before = { entry, hash: row.hash };
    bySeq.set(row.seq, entry);
  }
  for (const value of values) {
    if (!isCommitted(value, bySeq.get(value.seq))) return { ok: false, seq: value.seq, code: 'commitment' };
  }
  return ending(rows.length, before?.hash ?? null, expected);
}

function faultOfRow(row: ChainRow, seq: number, entry: Entry | undefined): ChainFault | undefined {
  if (row.seq !== seq) return 'gap';
  if (sha256Hex(row.bytes) !== row.hash) return 'hash';
  if (!entry) return 'bytes';
  return entry.seq === seq ? undefined : 'gap';
}

function faultOfLink(entry: Entry, before: { entry: Entry; hash: string } | undefined): ChainFault | undefined {
  if (entry.prev !== (before?.hash ?? null)) return 'prev';
  if (!before) return undefined;
  const same = entry.org === before.entry.org && entry.case === before.entry.case && entry.register === before.entry.register;
  if (!same) return 'subject';
  return entry.at < before.entry.at ? 'time' : undefined;
}

/** A value nobody committed to is as much a fault as a changed one; an erased value proves nothing and harms nothing. */
function isCommitted(row: ValueRow, entry: Entry | undefined): boolean {
  const commitments = entry?.commitments;
  const promised = commitments && Object.hasOwn(commitments, row.path) ? commitments[row.path] : undefined;
  if (promised === undefined) return false;
  if (row.value === undefined) return true;
  try {
    return row.salt !== null && commitment(row.salt, row.path, row.value) === promised;
  } catch {
    return false;
  }
}

function ending(entries: number, head: string | null, expected: Expected): ChainVerdict {
  if (expected.entries !== undefined && expected.entries !== entries) return { ok: false, seq: entries, code: 'length' };
  if (expected.head !== undefined && expected.head !== head) return { ok: false, seq: entries, code: 'head' };
  return { ok: true, entries, head };
}
