import { readFileSync } from 'node:fs';
import { parseDefinition, parseInstruments } from '#definitions';
import type { Definition } from '#domain';

/** A procedure of the tests' own. */
export function definitionIn(file: string): Definition {
  const parsed = parseDefinition(readFileSync(file, 'utf8'), file, parseInstruments(readFileSync('procedures/instruments.yaml', 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => `${p.line}: ${p.code} ${p.message}`).join('\n'));
  return parsed.definition;
}
