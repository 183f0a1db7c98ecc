import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes, sha256Hex } from '#audit';
import type { BusinessCalendar, Definition } from '#domain';
import { parseCalendar } from './parse-calendar';
import { parseDefinition } from './parse';
import { registersNear } from './registers';

export interface Shipped {
  readonly definitions: readonly { readonly definition: Definition; readonly hash: string }[];
  readonly calendars: readonly BusinessCalendar[];
}

/** The definitions and calendars that come with the product. A file that does not pass its check is never adopted. */
export function loadShipped(folder: string): Shipped {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const definitions = files
    .filter((f) => f.endsWith('definition.yaml'))
    .map((file) => {
      const { instruments, offices } = registersNear(join(folder, file));
      const parsed = parseDefinition(readFileSync(join(folder, file), 'utf8'), file, instruments, offices);
      if (!parsed.ok) throw new Error(`${file}: ${parsed.problems.map((p) => `${p.line}: ${p.message}`).join('; ')}`);
      return { definition: parsed.definition, hash: hashOf(parsed.definition) };
    });
  const calendars = files
    .filter((f) => /calendars[\\/][^\\/]+\.yaml$/.test(f))
    .map((file) => {
      const { instruments } = registersNear(join(folder, file));
      const parsed = parseCalendar(readFileSync(join(folder, file), 'utf8'), file, instruments);
      if (!parsed.ok) throw new Error(`${file}: ${parsed.problems.map((p) => `${p.line}: ${p.message}`).join('; ')}`);
      return parsed.calendar;
    });
  return { definitions, calendars };
}

/** The hash that binds a case to its definition: SHA-256 of the canonical JSON. */
export const hashOf = (definition: Definition): string => sha256Hex(canonicalBytes(definition));
