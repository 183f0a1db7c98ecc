import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

type Written = { version: number; key: string; days: Record<string, unknown> };
export const holiday = {
  working: false,
  title: { vi: 'Nghỉ lễ bổ sung', en: 'A holiday announced late' },
  'house-rule': { vi: 'Thử', en: 'Test' },
};

const written = parse(readFileSync('procedures/calendars/vn.yaml', 'utf8')) as Written;

/** The shipped calendar with another version and more days off, as an administrator would hand it in. */
export function calendar(version: number, off: readonly string[], over: Partial<Written> = {}): { text: string } {
  const days = { ...written.days, ...Object.fromEntries(off.map((day) => [day, holiday])) };
  return { text: stringify({ ...written, version, days, ...over }, { aliasDuplicateObjects: false }) };
}
