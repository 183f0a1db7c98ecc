/** Text as it is kept: one form for an accent however it was typed. */
export const nfc = (text: string): string => text.normalize('NFC');

/** The same for every text in a value. */
export function nfcAll<T>(value: T): T {
  if (typeof value === 'string') return nfc(value) as T;
  if (Array.isArray(value)) return value.map(nfcAll) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nfcAll(inner)])) as T;
}
