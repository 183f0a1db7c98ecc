/** A test writes the revision that was shown beside the act's own fields; it travels as If-Match. */
export function asSent(written: unknown): { readonly body: unknown; readonly headers: Readonly<Record<string, string>> } {
  if (typeof written !== 'object' || written === null || !('revision' in written)) return { body: written, headers: {} };
  const { revision, ...body } = written;
  return { body, headers: { 'if-match': `"${String(revision)}"` } };
}
