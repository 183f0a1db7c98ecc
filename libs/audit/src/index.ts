export { canonicalBytes, NotCanonical, sha256Hex, type Json } from './canonical';
export { commitment, commitValues, saltBytes, type CommittedValue } from './commit';
export { BadEntry, entryFormat, readEntry, sealEntry, type Cause, type Entry, type EntryInput, type SealedEntry } from './entry';
export { verifyChain, type ChainFault, type ChainRow, type ChainVerdict, type Expected, type ValueRow } from './chain';
