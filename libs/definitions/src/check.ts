import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registersNear } from './registers';
import { parseCalendar } from './parse-calendar';
import { parseDefinition } from './parse';
import type { FileProblem } from './read';

export interface Checked {
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** Reads every definition.yaml and every calendar below the folders, against the registers near it. */
export function check(folders: readonly string[]): Checked {
  const files: string[] = [];
  const problems: FileProblem[] = [];
  for (const folder of folders) {
    for (const file of yamlFiles(folder)) {
      const parse = parserOf(file);
      if (!parse) continue;
      files.push(file);
      const { instruments, offices } = registersNear(file);
      const parsed = parse(readFileSync(file, 'utf8'), file, instruments, offices);
      if (!parsed.ok) problems.push(...parsed.problems);
    }
  }
  return { files, problems };
}

function parserOf(file: string): typeof parseDefinition | typeof parseCalendar | undefined {
  if (file.endsWith('definition.yaml')) return parseDefinition;
  return /(?:^|[\\/])calendars[\\/][^\\/]+\.yaml$/u.test(file) ? parseCalendar : undefined;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
    .sort();
}
