import type { Tx } from '../tx';

/** A chain as its rows say where it should end: the verifier's expectation, and what people call it. */
export interface NamedChain {
  readonly chain: string;
  /** A case's code, or the subject of a register. */
  readonly name: string;
  readonly entries: number;
  readonly head: string | null;
}

/** An entry as it is stored: its bytes are the truth. */
export interface StoredEntry {
  readonly seq: number;
  readonly bytes: Buffer;
  readonly hash: string;
}

/** A value kept beside its entry; an erased one has none. */
export interface StoredValue {
  readonly seq: number;
  readonly path: string;
  readonly salt: Buffer | null;
  readonly value?: unknown;
}

/** The rows of one chain, in order, with the values kept beside them. */
export async function readChain(tx: Tx, chain: string): Promise<{ entries: StoredEntry[]; values: StoredValue[] }> {
  const entries = await tx.query<StoredEntry>('select seq, bytes, hash from audit_entry where org = $1 and chain = $2 order by seq', [
    tx.org,
    chain,
  ]);
  const values = await tx.query<StoredValue>(
    'select seq, path, salt, value from audit_value where org = $1 and chain = $2 order by seq, path',
    [tx.org, chain],
  );
  return { entries, values: values.map(({ value, ...row }) => (value === null ? row : { ...row, value })) };
}

/** The case with this code or id. */
export function caseChains(tx: Tx, codeOrId: string): Promise<NamedChain[]> {
  return tx.query<NamedChain>(
    'select id as chain, code as name, seq as entries, head from cases where org = $1 and (code = $2 or id::text = $2)',
    [tx.org, codeOrId],
  );
}

export function registerChains(tx: Tx): Promise<NamedChain[]> {
  return tx.query<NamedChain>('select id as chain, subject as name, seq as entries, head from register where org = $1 order by subject', [
    tx.org,
  ]);
}
