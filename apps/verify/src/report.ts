import type { Verified } from './verify';

/** One line per entry, then the head or the first broken entry. */
export function report(verified: readonly Verified[]): string {
  return verified.flatMap((v) => [`${v.kind} ${v.name} — ${v.organisation}`, ...v.entries.map(line), ending(v), '']).join('\n');
}

function line({ seq, hash, entry }: Verified['entries'][number]): string {
  const number = String(seq).padStart(5);
  if (!entry) return `${number}  not readable as an entry  ${hash.slice(0, 16)}`;
  const { at, type, step, round, actor, playedBy, cause } = entry;
  const where = step === undefined ? '' : ` ${step}${round !== undefined && round > 1 ? ` (round ${round})` : ''}`;
  const by = actor ? ` by ${actor}${playedBy ? ` played by ${playedBy}` : ''}` : cause === 'time' ? ' by time' : ` because of ${cause}`;
  return `${number}  ${at}  ${hash.slice(0, 16)}  ${type}${where}${by}`;
}

/** What each fault means is told where the verifier defines it (libs/audit/src/chain.ts). */
const faults = {
  gap: 'an entry is missing, doubled or out of order',
  hash: 'its bytes are not those that were hashed',
  bytes: 'its bytes are not a canonical entry',
  prev: 'it does not follow the entry before it',
  subject: 'it belongs to another chain',
  time: 'it is earlier than the entry before it',
  commitment: 'a value beside it is not the one committed to',
  length: 'the chain does not end where its case says',
  head: 'the chain does not end with the head its case names',
} as const;

function ending({ verdict }: Verified): string {
  return verdict.ok
    ? `verified: ${verdict.entries} entries, head ${verdict.head ?? 'none'}`
    : `BROKEN at entry ${verdict.seq}: ${faults[verdict.code]} (${verdict.code})`;
}
