import { parse } from 'yaml';
import type { Bilingual, Definition } from '#domain';
import type { Fault } from './read';

/** Keys of the register of legal instruments (procedures/instruments.yaml). */
export function parseInstruments(yamlText: string): ReadonlySet<string> {
  const register = parse(yamlText) as { instruments?: Record<string, unknown> } | null;
  return new Set(Object.keys(register?.instruments ?? {}));
}

/** The short titles of the register, by which prose names an instrument; one without a short title is named by its key. */
export function instrumentTitles(yamlText: string): (key: string, language: keyof Bilingual) => string {
  const register = parse(yamlText) as { instruments?: Record<string, { short?: Bilingual }> } | null;
  return (key, language) => register?.instruments?.[key]?.short?.[language] ?? key;
}

/** Sources that point to no instrument of the register, wherever in the definition they stand. */
export function lintSources(definition: Definition, instruments: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  walk(definition, [], (path, name) => {
    if (!instruments.has(name)) faults.push({ path, code: 'instrument-unknown', message: `the register has no instrument ${name}` });
  });
  return faults;
}

function walk(value: unknown, path: readonly (string | number)[], named: (path: readonly (string | number)[], name: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const inSource = path.at(-1) === 'source';
  for (const [key, member] of Object.entries(value)) {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    if (inSource && typeof member === 'string' && (key === 'instrument' || key === 'amendedBy')) named(place, member);
    else walk(member, place, named);
  }
}
