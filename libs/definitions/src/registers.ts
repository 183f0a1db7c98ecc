import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { instrumentTitles, parseInstruments } from './instruments';

/** Offices as written, by key; a definition takes over those it names in `offices-of`. */
export type OfficeRegister = Readonly<Record<string, unknown>>;

/** What stands beside a definition or in a folder above it. */
export interface Registers {
  /** Keys of the legal instruments; empty where there is no register, so that no source points anywhere. */
  readonly instruments: ReadonlySet<string>;
  readonly titles: ReturnType<typeof instrumentTitles>;
  readonly offices: OfficeRegister;
}

/** The nearest registers of legal instruments and of offices, seen from the definition's file. */
export function registersNear(definitionFile: string): Registers {
  const folder = dirname(definitionFile);
  const instruments = nearest(folder, 'instruments.yaml');
  const offices = nearest(folder, 'offices.yaml');
  return { instruments: parseInstruments(instruments), titles: instrumentTitles(instruments), offices: parseOffices(offices) };
}

export function parseOffices(yamlText: string): OfficeRegister {
  return (parse(yamlText) as { offices?: OfficeRegister } | null)?.offices ?? {};
}

function nearest(folder: string, name: string): string {
  const file = join(folder, name);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const above = dirname(folder);
  return above === folder ? '' : nearest(above, name);
}
