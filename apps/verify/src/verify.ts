import type { DataSource } from 'typeorm';
import { readEntry, verifyChain, type ChainVerdict, type Entry } from '#audit';
import { caseChains, inTransaction, readChain, registerChains, type NamedChain } from '#persistence';

/** One chain, read with the right to read and nothing else. */
export interface Verified {
  readonly org: string;
  readonly organisation: string;
  readonly kind: 'case' | 'register';
  readonly name: string;
  readonly verdict: ChainVerdict;
  /** What could be read, the broken entry included where its bytes still are an entry. */
  readonly entries: readonly { readonly seq: number; readonly hash: string; readonly entry: Entry | undefined }[];
}

/** `case`: a code such as BN-2026-0017, or an id; the same code may be there in several organisations. */
export type Wanted = { readonly case: string } | 'registers';

/** Reads every chain asked for and checks it from its first entry to the head that the case's own row names. */
export async function verify(source: DataSource, wanted: Wanted): Promise<Verified[]> {
  const organisations = await source.query<{ org: string; name: { vi: string; en: string } }[]>('select org, name from organisations()');
  const verified: Verified[] = [];
  for (const { org, name } of organisations) {
    verified.push(
      ...(await inTransaction(source, org, async (tx) => {
        const chains = wanted === 'registers' ? await registerChains(tx) : await caseChains(tx, wanted.case);
        const kind = wanted === 'registers' ? 'register' : 'case';
        const read: Verified[] = [];
        for (const chain of chains)
          read.push({ org, organisation: name.vi, kind, name: chain.name, ...check(chain, await readChain(tx, chain.chain)) });
        return read;
      })),
    );
  }
  return verified;
}

function check(chain: NamedChain, { entries, values }: Awaited<ReturnType<typeof readChain>>): Pick<Verified, 'verdict' | 'entries'> {
  return {
    verdict: verifyChain(entries, values, { entries: chain.entries, head: chain.head }),
    entries: entries.map(({ seq, hash, bytes }) => ({ seq, hash, entry: readEntry(bytes) })),
  };
}
