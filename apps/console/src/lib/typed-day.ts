const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as people here type it, day before month, as yyyy-MM-dd; null where there is no such day. */
export function typedDay(text: string): string | null {
  const [, day, month, year] = typed.exec(text.trim()) ?? reversed(iso.exec(text.trim()));
  if (!day || !month || !year) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}

const reversed = (found: RegExpExecArray | null): readonly (string | undefined)[] =>
  found ? [found[0], found[3], found[2], found[1]] : [];
