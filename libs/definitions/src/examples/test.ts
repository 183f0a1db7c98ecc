import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BusinessCalendar } from '#domain';
import { check } from '../check';
import { loadShipped } from '../shipped';
import { parseExample } from './example';
import { runExample } from './run';

export interface Tested {
  readonly file: string;
  readonly title: string;
  readonly hardCases: readonly number[];
  readonly wrong: readonly string[];
}

/** Plays every example beside every definition below `folder`; `wrong` says what came out otherwise. */
export function testExamples(folder: string): Tested[] {
  const shipped = loadShipped(folder);
  const [calendar] = shipped.calendars;
  if (!calendar) throw new Error(`${folder} has no calendar`);
  const files = check([folder]).files.filter((f) => f.endsWith('definition.yaml'));
  return files.flatMap((file, n) => {
    const definition = shipped.definitions[n]?.definition;
    return definition ? examplesOf(file).map((example) => testOne(example, definition, calendar)) : [];
  });
}

function examplesOf(definitionFile: string): string[] {
  const folder = join(dirname(definitionFile), 'examples');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function testOne(file: string, definition: Parameters<typeof runExample>[0], calendar: BusinessCalendar): Tested {
  const parsed = parseExample(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) {
    const wrong = parsed.problems.map((p) => `${p.line}:${p.column} ${p.code}: ${p.message}`);
    return { file, title: file, hardCases: [], wrong };
  }
  const { example } = parsed;
  return { file, title: example.title.en, hardCases: example.hardCases, wrong: failing(() => runExample(definition, calendar, example)) };
}

function failing(run: () => string[]): string[] {
  try {
    return run();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
